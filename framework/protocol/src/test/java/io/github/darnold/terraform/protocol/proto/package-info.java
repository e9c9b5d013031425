/// The generated protocol held against the table it was made from.
@NullMarked
package io.github.darnold.terraform.protocol.proto;

import org.jspecify.annotations.NullMarked;
