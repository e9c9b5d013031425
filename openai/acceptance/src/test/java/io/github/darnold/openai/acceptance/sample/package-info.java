/// Life scenarios that follow from the samples in `examples/`, without a word more than these.
@NullMarked
package io.github.darnold.openai.acceptance.sample;

import org.jspecify.annotations.NullMarked;
