/// What a process knows of the objects that it makes, so that none is lost, made twice or taken for another one. Start
/// at [io.github.darnold.terraform.rest.creation.InFlightCreates].
@NullMarked
package io.github.darnold.terraform.rest.creation;

import org.jspecify.annotations.NullMarked;
