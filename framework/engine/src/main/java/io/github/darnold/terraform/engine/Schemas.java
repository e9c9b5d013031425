package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The schemas of a provider, by type name.
///
/// @param identities of the resources that have one
/// @param functions by name
/// @param meta of what modules may tell the provider; null when they cannot
public record Schemas(
        Schema provider,
        Map<String, Schema> resources,
        Map<String, Schema> dataSources,
        Map<String, Schema> ephemeralResources,
        Map<String, Schema> listResources,
        Map<String, Schema> actions,
        Map<String, Identity> identities,
        Map<String, ProviderFunction> functions,
        @Nullable Schema meta) {

    /// Those of a provider that has nothing else.
    public Schemas(Schema provider, Map<String, Schema> resources, Map<String, Schema> dataSources) {
        this(provider, resources, dataSources, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), null);
    }

    public Schemas withEphemeralResources(Map<String, Schema> others) {
        return new Schemas(
                provider, resources, dataSources, others, listResources, actions, identities, functions, meta);
    }

    public Schemas withListResources(Map<String, Schema> others) {
        return new Schemas(
                provider, resources, dataSources, ephemeralResources, others, actions, identities, functions, meta);
    }

    public Schemas withActions(Map<String, Schema> others) {
        return new Schemas(
                provider,
                resources,
                dataSources,
                ephemeralResources,
                listResources,
                others,
                identities,
                functions,
                meta);
    }

    public Schemas withIdentities(Map<String, Identity> others) {
        return new Schemas(
                provider, resources, dataSources, ephemeralResources, listResources, actions, others, functions, meta);
    }

    public Schemas withFunctions(Map<String, ProviderFunction> others) {
        return new Schemas(
                provider, resources, dataSources, ephemeralResources, listResources, actions, identities, others, meta);
    }

    public Schemas withMeta(Schema schema) {
        return new Schemas(
                provider,
                resources,
                dataSources,
                ephemeralResources,
                listResources,
                actions,
                identities,
                functions,
                schema);
    }
}
