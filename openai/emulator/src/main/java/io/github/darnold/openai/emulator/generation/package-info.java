/// The words of a model that does not exist: deterministic texts, counted tokens, values that fit a JSON Schema.
@NullMarked
package io.github.darnold.openai.emulator.generation;

import org.jspecify.annotations.NullMarked;
