/// The end of the process, in parts.
@NullMarked
package io.github.darnold.terraform.protocol.lifecycle;

import org.jspecify.annotations.NullMarked;
