/// The plugin's schemas, diagnostics and paths as Terraform's messages.
///
/// Start at [io.github.darnold.terraform.protocol.message.SchemaAnswers].
@NullMarked
package io.github.darnold.terraform.protocol.message;

import org.jspecify.annotations.NullMarked;
