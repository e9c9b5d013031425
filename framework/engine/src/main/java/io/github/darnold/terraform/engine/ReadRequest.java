package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;

/// Terraform refreshes one object.
public record ReadRequest(String type, ObjectValue state, PrivateState privateState, Value identity) {}
