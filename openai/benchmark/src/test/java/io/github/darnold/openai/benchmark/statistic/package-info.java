/// Samples, and what they say together.
@NullMarked
package io.github.darnold.openai.benchmark.statistic;

import org.jspecify.annotations.NullMarked;
