/// What handlers of all kinds say and know of one object: its name in messages, the state that an answer makes, what no
/// read
/// tells. Start at [io.github.darnold.terraform.rest.object.Answers].
@NullMarked
package io.github.darnold.terraform.rest.object;

import org.jspecify.annotations.NullMarked;
