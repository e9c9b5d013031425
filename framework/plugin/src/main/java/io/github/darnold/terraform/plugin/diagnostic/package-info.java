/// What a provider tells people: what could not be done, why, what to do, and where in the configuration.
@NullMarked
package io.github.darnold.terraform.plugin.diagnostic;

import org.jspecify.annotations.NullMarked;
