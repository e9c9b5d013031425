package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.engine.handling.Named;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.provider.Resource;

/// All that a provider has, by type name.
final class Catalogue<C> {

    private final Named<Resource<C>> resources;
    private final Named<DataSource<C>> dataSources;
    private final Named<EphemeralResource<C>> ephemeralResources;
    private final Named<ListResource<C>> listResources;
    private final Named<Action<C>> actions;
    private final Named<ProviderFunction> functions;
    private final Schemas schemas;

    /// @throws IllegalArgumentException when two of a kind have the same name
    Catalogue(Provider<C> provider) {
        String name = provider.name() + " " + provider.version();
        this.resources = Named.of(name, "resource", provider.resources(), Resource::typeName);
        this.dataSources = Named.of(name, "data source", provider.dataSources(), DataSource::typeName);
        this.ephemeralResources =
                Named.of(name, "ephemeral resource", provider.ephemeralResources(), EphemeralResource::typeName);
        this.listResources = Named.of(name, "list resource", provider.listResources(), ListResource::typeName);
        this.actions = Named.of(name, "action", provider.actions(), Action::typeName);
        this.functions = Named.of(name, "function", provider.functions(), ProviderFunction::name);
        this.schemas = new Schemas(
                provider.schema(),
                resources.each(Resource::schema),
                dataSources.each(DataSource::schema),
                ephemeralResources.each(EphemeralResource::schema),
                listResources.each(ListResource::schema),
                actions.each(Action::schema),
                resources.each(Resource::identity),
                functions.all(),
                provider.metaSchema());
    }

    Schemas schemas() {
        return schemas;
    }

    /// @throws Failure when there is none of that name
    Resource<C> resource(String type) {
        return resources.get(type);
    }

    /// @throws Failure when there is none of that name
    DataSource<C> dataSource(String type) {
        return dataSources.get(type);
    }

    /// @throws Failure when there is none of that name
    ListResource<C> listResource(String type) {
        return listResources.get(type);
    }

    Named<EphemeralResource<C>> ephemeralResources() {
        return ephemeralResources;
    }

    Named<Action<C>> actions() {
        return actions;
    }

    Named<ProviderFunction> functions() {
        return functions;
    }
}
