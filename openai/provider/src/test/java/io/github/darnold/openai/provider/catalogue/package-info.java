/// The rows of the catalogue that ask most of the vocabulary, written as definitions, to prove that it has the words.
@NullMarked
package io.github.darnold.openai.provider.catalogue;

import org.jspecify.annotations.NullMarked;
