/// The chapter of the organization: its projects.
@NullMarked
package io.github.darnold.openai.emulator.administration;

import org.jspecify.annotations.NullMarked;
