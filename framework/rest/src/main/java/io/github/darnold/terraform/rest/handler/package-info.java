/// Carries out definitions: what Terraform asks of a resource, an action or an ephemeral resource becomes calls of the
/// API.
/// Start at [io.github.darnold.terraform.rest.handler.RestResource].
@NullMarked
package io.github.darnold.terraform.rest.handler;

import org.jspecify.annotations.NullMarked;
