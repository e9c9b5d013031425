/// Who may talk to the port, and how much.
@NullMarked
package io.github.darnold.terraform.protocol.transport;

import org.jspecify.annotations.NullMarked;
