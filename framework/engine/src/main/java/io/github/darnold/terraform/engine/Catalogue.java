package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.provider.Resource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All that a provider has, by type name.
final class Catalogue<C> {

    private final String provider;
    private final Map<String, Resource<C>> resources;
    private final Map<String, DataSource<C>> dataSources;
    private final Map<String, ListResource<C>> listResources;
    private final Schemas schemas;

    /// @throws IllegalArgumentException when two of a kind have the same name
    Catalogue(Provider<C> provider) {
        this.provider = provider.name() + " " + provider.version();
        this.resources = byName(provider.resources(), Resource::typeName);
        this.dataSources = byName(provider.dataSources(), DataSource::typeName);
        this.listResources = byName(provider.listResources(), ListResource::typeName);
        this.schemas = new Schemas(
                provider.schema(),
                each(resources, Resource::schema),
                each(dataSources, DataSource::schema),
                each(resources, Resource::identity),
                byName(provider.functions(), ProviderFunction::name),
                each(listResources, ListResource::schema));
    }

    private static <T> Map<String, T> byName(List<? extends T> all, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        for (T each : all) {
            if (byName.put(name.apply(each), each) != null) {
                throw new IllegalArgumentException("defined twice: " + name.apply(each));
            }
        }
        return byName;
    }

    /// What each has; those that have nothing are left out.
    private static <T, S> Map<String, S> each(Map<String, T> all, Function<T, @Nullable S> part) {
        Map<String, S> parts = new LinkedHashMap<>();
        all.forEach((name, each) -> {
            S found = part.apply(each);
            if (found != null) {
                parts.put(name, found);
            }
        });
        return Collections.unmodifiableMap(parts);
    }

    Schemas schemas() {
        return schemas;
    }

    /// @throws Failure when there is none of that name
    Resource<C> resource(String type) {
        return require(resources.get(type), "resource", type);
    }

    /// @throws Failure when there is none of that name
    DataSource<C> dataSource(String type) {
        return require(dataSources.get(type), "data source", type);
    }

    /// @throws Failure when there is none of that name
    ListResource<C> listResource(String type) {
        return require(listResources.get(type), "list resource", type);
    }

    private <T> T require(@Nullable T found, String kind, String type) {
        if (found == null) {
            throw Failure.of(
                    "Unknown " + kind + " " + type,
                    "The provider " + provider + " has no " + kind + " " + type + ". Check its name, or upgrade the"
                            + " provider: allow a newer version in required_providers and run \"terraform init -upgrade\".");
        }
        return found;
    }
}
