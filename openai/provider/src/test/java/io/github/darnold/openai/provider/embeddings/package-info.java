/// Embeddings, by unit and against the emulator.
@NullMarked
package io.github.darnold.openai.provider.embeddings;

import org.jspecify.annotations.NullMarked;
