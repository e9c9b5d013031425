/// The chapter of chat completions: answers, and the stored ones that can be read again.
@NullMarked
package io.github.darnold.openai.emulator.chat;

import org.jspecify.annotations.NullMarked;
