/// Who may do what in the organization.
@NullMarked
package io.github.darnold.openai.provider.administration.people;

import org.jspecify.annotations.NullMarked;
