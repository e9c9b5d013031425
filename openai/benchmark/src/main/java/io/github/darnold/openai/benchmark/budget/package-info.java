/// What was promised about how fast a provider is, in proportion to another.
@NullMarked
package io.github.darnold.openai.benchmark.budget;

import org.jspecify.annotations.NullMarked;
