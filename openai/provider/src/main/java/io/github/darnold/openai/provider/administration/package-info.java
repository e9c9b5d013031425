/// Administration of the organization. Everything here takes the admin key.
@NullMarked
package io.github.darnold.openai.provider.administration;

import org.jspecify.annotations.NullMarked;
