/// Calls of functions, with all that may be given to them.
@NullMarked
package io.github.darnold.terraform.engine.function;

import org.jspecify.annotations.NullMarked;
