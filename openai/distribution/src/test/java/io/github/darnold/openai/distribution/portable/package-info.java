/// Tests of the portable package and of the program that makes it.
@NullMarked
package io.github.darnold.openai.distribution.portable;

import org.jspecify.annotations.NullMarked;
