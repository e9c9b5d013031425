/// Equality and other habits of values.
@NullMarked
package io.github.darnold.terraform.plugin.value;

import org.jspecify.annotations.NullMarked;
