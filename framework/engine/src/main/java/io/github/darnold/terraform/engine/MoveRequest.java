package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.call.PrivateState;

/// Terraform moves an object to another type.
///
/// @param type that the object gets
/// @param provider address of the provider that it comes from
/// @param typeName that it comes from
/// @param schemaVersion of that type
/// @param state as JSON
/// @param identity as JSON; empty where there is none
public record MoveRequest(
        String type,
        String provider,
        String typeName,
        long schemaVersion,
        byte[] state,
        byte[] identity,
        PrivateState privateState) {}
