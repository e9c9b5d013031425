package io.github.darnold.terraform.plugin.definition;

import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A provider in the making, see [ProviderVocabulary#provider]. Mutable; ends with [#build].
public final class ProviderBuilder<C> {

    private final String name;
    private final String version;
    private final Shape config;
    private final Handlers.Configure<C> client;
    private String description = "";
    private @Nullable Schema meta;
    private Consumer<C> closing = _ -> {};
    private final List<Resource<C>> resources = new ArrayList<>();
    private final List<DataSource<C>> dataSources = new ArrayList<>();
    private final List<EphemeralResource<C>> ephemeralResources = new ArrayList<>();
    private final List<ListResource<C>> listResources = new ArrayList<>();
    private final List<Action<C>> actions = new ArrayList<>();
    private final List<ProviderFunction> functions = new ArrayList<>();

    ProviderBuilder(String name, String version, Shape config, Handlers.Configure<C> client) {
        this.name = name;
        this.version = version;
        this.config = config;
        this.client = client;
    }

    /// What users read about it, in Markdown.
    public ProviderBuilder<C> describedAs(String markdown) {
        description = markdown;
        return this;
    }

    /// What modules may tell the provider about themselves, in `terraform { provider_meta "name" { ... } }`:
    /// handlers find it in [io.github.darnold.terraform.plugin.call.Call#providerMeta].
    public ProviderBuilder<C> toldByModules(Shape arguments) {
        meta = Schema.of(arguments, "What modules tell the provider about themselves.");
        return this;
    }

    /// How a client is ended before the process exits.
    public ProviderBuilder<C> closedBy(Consumer<C> end) {
        closing = end;
        return this;
    }

    public ProviderBuilder<C> with(Resource<C> resource) {
        resources.add(resource);
        return this;
    }

    public ProviderBuilder<C> with(DataSource<C> dataSource) {
        dataSources.add(dataSource);
        return this;
    }

    public ProviderBuilder<C> with(EphemeralResource<C> ephemeralResource) {
        ephemeralResources.add(ephemeralResource);
        return this;
    }

    public ProviderBuilder<C> with(ListResource<C> listResource) {
        listResources.add(listResource);
        return this;
    }

    public ProviderBuilder<C> with(Action<C> action) {
        actions.add(action);
        return this;
    }

    public ProviderBuilder<C> with(ProviderFunction function) {
        functions.add(function);
        return this;
    }

    /// The provider.
    ///
    /// @throws IllegalArgumentException naming all that is wrong with it
    public Provider<C> build() {
        var faults = new Faults("provider " + name);
        faults.when(description.isBlank(), "describedAs is missing: users need to read what it is for");
        types().filter(type -> !type.startsWith(name + "_"))
                .forEach(type -> faults.when(
                        true,
                        type + " does not begin with \"" + name + "_\": Terraform finds the provider of a type by what"
                                + " stands before its first underscore"));
        faults.refuse();
        return new DefinedProvider<>(
                name,
                version,
                Schema.of(config, description),
                meta,
                client,
                closing,
                List.copyOf(resources),
                List.copyOf(dataSources),
                List.copyOf(ephemeralResources),
                List.copyOf(listResources),
                List.copyOf(actions),
                List.copyOf(functions));
    }

    private Stream<String> types() {
        return Stream.of(
                        resources.stream().map(Resource::typeName),
                        dataSources.stream().map(DataSource::typeName),
                        ephemeralResources.stream().map(EphemeralResource::typeName),
                        listResources.stream().map(ListResource::typeName),
                        actions.stream().map(Action::typeName))
                .flatMap(names -> names)
                .distinct();
    }
}
