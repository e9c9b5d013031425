/// Makes the portable package: the provider with a Java runtime of its own and a cache of its classes. A program of
/// the build, and no part of what users get.
@NullMarked
package io.github.darnold.openai.distribution.portable;

import org.jspecify.annotations.NullMarked;
