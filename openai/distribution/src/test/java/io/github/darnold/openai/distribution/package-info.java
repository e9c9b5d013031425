/// Holds what is shipped against the rules of how it is laid out.
@NullMarked
package io.github.darnold.openai.distribution;

import org.jspecify.annotations.NullMarked;
