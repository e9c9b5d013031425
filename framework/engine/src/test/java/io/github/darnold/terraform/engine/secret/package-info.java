/// Tests of what tells changes of write-only arguments.
@NullMarked
package io.github.darnold.terraform.engine.secret;

import org.jspecify.annotations.NullMarked;
