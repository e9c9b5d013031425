/// What the organization and its projects may do: rates, models, tools, service tiers, and how long data is kept.
@NullMarked
package io.github.darnold.openai.provider.administration.limits;

import org.jspecify.annotations.NullMarked;
