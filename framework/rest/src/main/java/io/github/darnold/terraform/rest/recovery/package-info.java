/// Makes objects so that none is lost or made twice: not when an answer is lost, and not when the process dies. Start
/// at
/// [io.github.darnold.terraform.rest.recovery.RecoverableCreate].
@NullMarked
package io.github.darnold.terraform.rest.recovery;

import org.jspecify.annotations.NullMarked;
