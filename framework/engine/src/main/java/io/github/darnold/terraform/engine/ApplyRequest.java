package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.value.Value;

/// Terraform carries out the plan of one object.
///
/// @param prior null for a create
/// @param planned null for a delete
/// @param config null for a delete; the only place with write-only values
public record ApplyRequest(
        String type, Value prior, Value planned, Value config, PrivateState plannedPrivate, Value plannedIdentity) {}
