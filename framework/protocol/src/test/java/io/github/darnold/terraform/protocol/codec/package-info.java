/// Values over the wire, held against bytes recorded from Terraform and against another msgpack implementation.
@NullMarked
package io.github.darnold.terraform.protocol.codec;

import org.jspecify.annotations.NullMarked;
