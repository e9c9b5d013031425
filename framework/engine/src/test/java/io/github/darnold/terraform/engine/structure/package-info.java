/// Values seen through their schema.
@NullMarked
package io.github.darnold.terraform.engine.structure;

import org.jspecify.annotations.NullMarked;
