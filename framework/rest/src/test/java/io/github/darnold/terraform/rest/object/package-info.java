/// Tests of the package of this name, and what only they share.
@NullMarked
package io.github.darnold.terraform.rest.object;

import org.jspecify.annotations.NullMarked;
