/// Tests of made-up values.
@NullMarked
package io.github.darnold.openai.emulator.generation;

import org.jspecify.annotations.NullMarked;
