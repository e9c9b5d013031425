/// Embeddings: vectors of texts.
@NullMarked
package io.github.darnold.openai.provider.embeddings;

import org.jspecify.annotations.NullMarked;
