/// What a release makes at build time, so that no start has to.
@NullMarked
package io.github.darnold.terraform.protocol.prepared;

import org.jspecify.annotations.NullMarked;
