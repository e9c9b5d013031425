/// The socket: who may talk to it, in which encryption, and which gRPC services answer.
@NullMarked
package io.github.darnold.terraform.protocol.transport;

import org.jspecify.annotations.NullMarked;
