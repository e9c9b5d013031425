/// What releases carry is what would be made at every start.
@NullMarked
package io.github.darnold.terraform.protocol.prepared;

import org.jspecify.annotations.NullMarked;
