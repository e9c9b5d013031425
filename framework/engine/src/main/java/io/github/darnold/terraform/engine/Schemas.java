package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.Map;

/// The schemas of a provider, by type name.
///
/// @param identities of the resources that have one
public record Schemas(
        Schema provider,
        Map<String, Schema> resources,
        Map<String, Schema> dataSources,
        Map<String, Identity> identities) {

    /// Those of a provider without identities.
    public Schemas(Schema provider, Map<String, Schema> resources, Map<String, Schema> dataSources) {
        this(provider, resources, dataSources, Map.of());
    }
}
