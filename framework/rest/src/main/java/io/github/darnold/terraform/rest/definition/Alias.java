package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;

/// Another name of an argument, as another provider spells it: only one of both is configured.
///
/// @param argument what is sent and received
/// @param other the argument that takes the same value; only the provider knows of it
/// @param isConfigured whether the argument has a value only where one of both is configured
public record Alias(Attribute<?> argument, Attribute<?> other, boolean isConfigured) {}
