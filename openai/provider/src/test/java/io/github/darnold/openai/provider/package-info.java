/// Tests of the provider as a whole.
@NullMarked
package io.github.darnold.openai.provider;

import org.jspecify.annotations.NullMarked;
