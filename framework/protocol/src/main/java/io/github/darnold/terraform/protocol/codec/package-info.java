/// Values as Terraform sends them: msgpack (or JSON) by type, in both directions.
///
/// Start at [io.github.darnold.terraform.protocol.codec.ValueCodec].
@NullMarked
package io.github.darnold.terraform.protocol.codec;

import org.jspecify.annotations.NullMarked;
