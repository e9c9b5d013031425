/// Tests of the package of this name.
@NullMarked
package io.github.darnold.terraform.plugin.definition;

import org.jspecify.annotations.NullMarked;
