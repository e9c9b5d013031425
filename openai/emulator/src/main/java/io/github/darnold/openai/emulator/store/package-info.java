/// Objects in memory: collections in order of creation, their ids, and the pages of their lists.
@NullMarked
package io.github.darnold.openai.emulator.store;

import org.jspecify.annotations.NullMarked;
