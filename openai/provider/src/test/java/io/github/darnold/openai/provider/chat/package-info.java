/// Chat completions, by unit and against the emulator.
@NullMarked
package io.github.darnold.openai.provider.chat;

import org.jspecify.annotations.NullMarked;
