package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.value.Value;

/// Terraform plans one object. All values are objects of the type's schema, or null.
///
/// @param prior null when there is no object yet
/// @param proposed configuration and prior state laid over each other by Terraform, without defaults; null when
///     it is to go
/// @param config as configured; null when the object is to go
public record PlanRequest(
        String type, Value prior, Value proposed, Value config, PrivateState priorPrivate, Value priorIdentity) {}
