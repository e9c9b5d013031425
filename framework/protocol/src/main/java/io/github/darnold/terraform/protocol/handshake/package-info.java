/// The greeting between plugin host and plugin: environment and arguments in, one line on standard output out.
@NullMarked
package io.github.darnold.terraform.protocol.handshake;

import org.jspecify.annotations.NullMarked;
