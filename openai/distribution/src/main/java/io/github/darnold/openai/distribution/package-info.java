/// What the build runs to make the release forms of the provider. Part of none of them.
@NullMarked
package io.github.darnold.openai.distribution;

import org.jspecify.annotations.NullMarked;
