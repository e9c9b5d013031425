/// What host and plugin say to each other before the first call.
@NullMarked
package io.github.darnold.terraform.protocol.handshake;

import org.jspecify.annotations.NullMarked;
