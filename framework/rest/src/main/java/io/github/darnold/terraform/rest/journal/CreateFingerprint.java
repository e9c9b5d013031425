package io.github.darnold.terraform.rest.journal;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.List;

/// What makes two creates equal.
///
/// @param keyNames the attributes that tell an object from others of its type
/// @param plan the planned values
/// @param configuration where the request goes, and on whose account
public record CreateFingerprint(String type, List<String> keyNames, ObjectValue plan, ObjectValue configuration) {

    public CreateFingerprint {
        keyNames = List.copyOf(keyNames);
    }
}
