/// Collections as data: what OpenAI's document says of their operations makes most of them, and a few lines the rest.
@NullMarked
package io.github.darnold.openai.emulator.collection;

import org.jspecify.annotations.NullMarked;
