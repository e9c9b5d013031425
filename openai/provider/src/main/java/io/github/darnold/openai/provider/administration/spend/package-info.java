/// How much the organization and its projects may spend, and who is told of it.
@NullMarked
package io.github.darnold.openai.provider.administration.spend;

import org.jspecify.annotations.NullMarked;
