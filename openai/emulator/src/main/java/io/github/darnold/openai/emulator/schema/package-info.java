/// What a request may contain: checks of JSON bodies that complain in the words of OpenAI.
@NullMarked
package io.github.darnold.openai.emulator.schema;

import org.jspecify.annotations.NullMarked;
