/// The simulated core, tried on a shelf of things.
@NullMarked
package io.github.darnold.terraform.testing.core;

import org.jspecify.annotations.NullMarked;
