/// Projects, and what is set for each of them.
@NullMarked
package io.github.darnold.openai.provider.administration.projects;

import org.jspecify.annotations.NullMarked;
