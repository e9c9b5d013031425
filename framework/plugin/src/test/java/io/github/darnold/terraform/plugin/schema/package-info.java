/// Tests of the package of this name.
@NullMarked
package io.github.darnold.terraform.plugin.schema;

import org.jspecify.annotations.NullMarked;
