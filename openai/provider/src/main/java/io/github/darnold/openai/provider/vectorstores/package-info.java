/// Vector stores: files that are cut into chunks and indexed, for file search.
@NullMarked
package io.github.darnold.openai.provider.vectorstores;

import org.jspecify.annotations.NullMarked;
