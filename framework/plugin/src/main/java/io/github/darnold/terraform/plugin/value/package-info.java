/// Terraform's values, types and paths. A value is known, null or unknown, at any depth; it knows no schema.
///
/// Start at [io.github.darnold.terraform.plugin.value.Value].
@NullMarked
package io.github.darnold.terraform.plugin.value;

import org.jspecify.annotations.NullMarked;
