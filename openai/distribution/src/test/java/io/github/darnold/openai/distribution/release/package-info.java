/// Tests of what a release consists of, and of the program that makes it.
@NullMarked
package io.github.darnold.openai.distribution.release;

import org.jspecify.annotations.NullMarked;
