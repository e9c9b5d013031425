/// The executables that are measured.
@NullMarked
package io.github.darnold.openai.benchmark.provider;

import org.jspecify.annotations.NullMarked;
