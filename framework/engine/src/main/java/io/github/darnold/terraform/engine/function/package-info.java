/// Calls of a provider's functions: what may be given, what comes back, and what goes wrong where.
@NullMarked
package io.github.darnold.terraform.engine.function;

import org.jspecify.annotations.NullMarked;
