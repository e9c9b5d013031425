/// The chapter of the organization: its projects, its people, and what is set for them.
@NullMarked
package io.github.darnold.openai.emulator.administration;

import org.jspecify.annotations.NullMarked;
