package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.Map;

/// The schemas of a provider, by type name.
public record Schemas(Schema provider, Map<String, Schema> resources, Map<String, Schema> dataSources) {}
