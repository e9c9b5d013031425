/// The chapter of assistants, threads, messages and runs.
@NullMarked
package io.github.darnold.openai.emulator.assistants;

import org.jspecify.annotations.NullMarked;
