/// Terraform's rules, as functions from requests to answers in the plugin's terms: no sockets, no clock of its own.
///
/// Start at [io.github.darnold.terraform.engine.Engine].
@NullMarked
package io.github.darnold.terraform.engine;

import org.jspecify.annotations.NullMarked;
