/// JSON and values: documents as [io.github.darnold.terraform.plugin.value.Value]s, equality of JSON texts,
/// Terraform's type notation.
@NullMarked
package io.github.darnold.terraform.plugin.json;

import org.jspecify.annotations.NullMarked;
