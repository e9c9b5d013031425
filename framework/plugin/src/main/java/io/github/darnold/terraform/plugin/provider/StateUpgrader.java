package io.github.darnold.terraform.plugin.provider;

import io.github.darnold.terraform.plugin.value.ObjectValue;

/// Turns a stored state of an earlier schema version into one of the current version.
@FunctionalInterface
public interface StateUpgrader {

    /// Makes the current shape.
    ///
    /// @param stored the stored JSON: arrays are tuples, objects and maps are objects
    /// @return JSON of the current shape; attributes may be missing, and are null then; unknown ones are dropped
    ObjectValue upgrade(ObjectValue stored);
}
