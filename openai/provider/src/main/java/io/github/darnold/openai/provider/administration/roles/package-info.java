/// Roles of the organization and of its projects, and who has them.
@NullMarked
package io.github.darnold.openai.provider.administration.roles;

import org.jspecify.annotations.NullMarked;
