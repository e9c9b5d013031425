/// The chapter of the organization: its projects and its people.
@NullMarked
package io.github.darnold.openai.emulator.administration;

import org.jspecify.annotations.NullMarked;
