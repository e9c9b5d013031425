/// The contract check, tried on things.
@NullMarked
package io.github.darnold.terraform.testing.contract;

import org.jspecify.annotations.NullMarked;
