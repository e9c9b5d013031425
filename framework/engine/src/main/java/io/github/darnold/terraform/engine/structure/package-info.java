/// Values seen through their schema: nested objects, completion, defaults, secrets, what is unknown, stored JSON.
@NullMarked
package io.github.darnold.terraform.engine.structure;

import org.jspecify.annotations.NullMarked;
