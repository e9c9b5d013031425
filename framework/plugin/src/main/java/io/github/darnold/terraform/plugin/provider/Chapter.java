package io.github.darnold.terraform.plugin.provider;

import io.github.darnold.terraform.plugin.function.ProviderFunction;
import java.util.List;
import java.util.stream.Stream;

/// A part of what a provider has, under the heading that users find it by: the Registry shows it as a subcategory.
/// A provider is a list of chapters.
///
/// ```java
/// public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Files")
///         .resources(List.of(Files.RESOURCE))
///         .listResources(List.of(Files.LIST_RESOURCE));
/// ```
///
/// @param name as the API's own documentation has it: `Vector stores`
/// @param <C> what configuring the provider makes
public record Chapter<C>(
        String name,
        List<Resource<C>> resources,
        List<DataSource<C>> dataSources,
        List<EphemeralResource<C>> ephemeralResources,
        List<ListResource<C>> listResources,
        List<Action<C>> actions,
        List<ProviderFunction> functions) {

    public Chapter {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a chapter has no name");
        }
        resources = List.copyOf(resources);
        dataSources = List.copyOf(dataSources);
        ephemeralResources = List.copyOf(ephemeralResources);
        listResources = List.copyOf(listResources);
        actions = List.copyOf(actions);
        functions = List.copyOf(functions);
    }

    /// A chapter without anything in it yet.
    public static <C> Chapter<C> named(String name) {
        return new Chapter<>(name, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// The chapter with these resources in addition.
    public Chapter<C> resources(List<? extends Resource<C>> more) {
        return new Chapter<>(
                name, join(resources, more), dataSources, ephemeralResources, listResources, actions, functions);
    }

    /// The chapter with these data sources in addition.
    public Chapter<C> dataSources(List<? extends DataSource<C>> more) {
        return new Chapter<>(
                name, resources, join(dataSources, more), ephemeralResources, listResources, actions, functions);
    }

    /// The chapter with these ephemeral resources in addition.
    public Chapter<C> ephemeralResources(List<? extends EphemeralResource<C>> more) {
        return new Chapter<>(
                name, resources, dataSources, join(ephemeralResources, more), listResources, actions, functions);
    }

    /// The chapter with these list resources in addition.
    public Chapter<C> listResources(List<? extends ListResource<C>> more) {
        return new Chapter<>(
                name, resources, dataSources, ephemeralResources, join(listResources, more), actions, functions);
    }

    /// The chapter with these actions in addition.
    public Chapter<C> actions(List<? extends Action<C>> more) {
        return new Chapter<>(
                name, resources, dataSources, ephemeralResources, listResources, join(actions, more), functions);
    }

    /// The chapter with these functions in addition.
    public Chapter<C> functions(List<ProviderFunction> more) {
        return new Chapter<>(
                name, resources, dataSources, ephemeralResources, listResources, actions, join(functions, more));
    }

    private static <T> List<T> join(List<T> some, List<? extends T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
