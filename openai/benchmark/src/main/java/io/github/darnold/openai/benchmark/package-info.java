/// Measures provider executables side by side; see README.md.
@NullMarked
package io.github.darnold.openai.benchmark;

import org.jspecify.annotations.NullMarked;
