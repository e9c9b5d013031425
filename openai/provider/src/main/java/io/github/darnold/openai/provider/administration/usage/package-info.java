/// What the organization used, what that cost, and who did what.
@NullMarked
package io.github.darnold.openai.provider.administration.usage;

import org.jspecify.annotations.NullMarked;
