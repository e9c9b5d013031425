package io.github.darnold.terraform.plugin.definition;

import io.github.darnold.terraform.plugin.schema.Shape;

/// The words in which providers are written whose handlers are a few lines each. Definitions import them statically:
///
/// ```java
/// static final Resource<Path> NOTE = resource(Path.class, "notebook_note", shape(TITLE, TEXT, WORDS))
///         .describedAs("A note in the notebook.")
///         .create((folder, plan, config, call) -> write(folder, plan))
///         .read((folder, state, call) -> read(folder, state))
///         .update((folder, state, plan, config, call) -> write(folder, plan))
///         .delete((folder, state, call) -> remove(folder, state))
///         .importedBy(TITLE)
///         .build();
/// ```
///
/// What does not fit is an interface of `plugin.provider` away: words and hand-written classes mix freely.
public final class ProviderVocabulary {

    /// Begins a provider.
    ///
    /// @param name the prefix of its types: `notebook`
    /// @param config the arguments of its `provider` block
    /// @param client makes what every handler receives; only called when all arguments are known
    /// @param <C> what every handler receives: usually an API client
    public static <C> ProviderBuilder<C> provider(
            String name, String version, Shape config, Handlers.Configure<C> client) {
        return new ProviderBuilder<>(name, version, config, client);
    }

    /// Begins a resource.
    ///
    /// @param client the type of what its handlers receive
    /// @param typeName with the provider's prefix: `notebook_note`
    public static <C> ResourceBuilder<C> resource(Class<C> client, String typeName, Shape shape) {
        return new ResourceBuilder<>(typeName, shape);
    }

    /// Begins a data source.
    ///
    /// @param client the type of what its handler receives
    /// @param typeName with the provider's prefix: `notebook_note`
    /// @param shape arguments and results together; often that of a resource, [looked up][Shape#lookedUpBy] by
    ///     something
    public static <C> DataSourceBuilder<C> dataSource(Class<C> client, String typeName, Shape shape) {
        return new DataSourceBuilder<>(typeName, shape);
    }

    private ProviderVocabulary() {}
}
