/// The lives of the provider's objects, in the same process: a simulated Terraform core on one side, the emulator on
/// the other.
@NullMarked
package io.github.darnold.openai.provider.life;

import org.jspecify.annotations.NullMarked;
