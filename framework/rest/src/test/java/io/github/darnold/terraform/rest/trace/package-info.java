/// What the log tells.
@NullMarked
package io.github.darnold.terraform.rest.trace;

import org.jspecify.annotations.NullMarked;
