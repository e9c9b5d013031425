/// Fewer reads than asked for: equal ones are one, and those of one collection take its list. Start at
/// [io.github.darnold.terraform.rest.reading.SharedLists].
@NullMarked
package io.github.darnold.terraform.rest.reading;

import org.jspecify.annotations.NullMarked;
