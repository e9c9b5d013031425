/// The chapter of vector stores: stores, their files, and batches of these.
@NullMarked
package io.github.darnold.openai.emulator.vectorstores;

import org.jspecify.annotations.NullMarked;
