/// How connections leave this machine: whom they trust, and through which proxy they go. Nothing is read before the
/// first connection needs it.
@NullMarked
package io.github.darnold.terraform.rest.network;

import org.jspecify.annotations.NullMarked;
