/// Definitions of functions.
@NullMarked
package io.github.darnold.terraform.plugin.function;

import org.jspecify.annotations.NullMarked;
