/// How a plugin process ends: by the host's call, with its parent, by an interrupt, and never in the middle of
/// an apply.
@NullMarked
package io.github.darnold.terraform.protocol.lifecycle;

import org.jspecify.annotations.NullMarked;
