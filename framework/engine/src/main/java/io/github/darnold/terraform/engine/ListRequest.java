package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.value.ObjectValue;

/// Terraform looks for objects of a type.
///
/// @param includeResource whether it wants the whole objects
/// @param limit most objects that it takes; 0 is no limit
public record ListRequest(String type, ObjectValue config, boolean includeResource, long limit) {

    long most() {
        return limit > 0 ? limit : Long.MAX_VALUE;
    }
}
