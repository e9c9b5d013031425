/// Configurations made of states, for users who import objects.
@NullMarked
package io.github.darnold.terraform.engine.generation;

import org.jspecify.annotations.NullMarked;
