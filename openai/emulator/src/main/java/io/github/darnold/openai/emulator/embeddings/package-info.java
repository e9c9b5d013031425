/// The chapter of embeddings.
@NullMarked
package io.github.darnold.openai.emulator.embeddings;

import org.jspecify.annotations.NullMarked;
