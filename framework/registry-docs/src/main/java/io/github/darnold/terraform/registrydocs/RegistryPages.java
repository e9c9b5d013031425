package io.github.darnold.terraform.registrydocs;

import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// All pages of a provider in the layout of the Terraform Registry, by their paths below `docs/`:
///
/// ```java
/// new RegistryPages(provider, "OpenAI", new Samples(Path.of("examples")), (kind, name) -> Details.in("Models"), "")
///         .pages()
///         .forEach((path, text) -> Files.writeString(docs.resolve(path), text));
/// ```
///
/// Guides, in `docs/guides/`, are written by hand.
///
/// @param title the provider's name as people write it
/// @param details what neither schema nor sample tells
/// @param introduction what the first page tells beyond the schema of the provider block, in Markdown
public record RegistryPages(
        Provider<?> provider,
        String title,
        Samples samples,
        BiFunction<PageKind, String, Details> details,
        String introduction) {

    /// Every page with its text.
    ///
    /// @throws IllegalStateException when an object has no sample
    public SortedMap<String, String> pages() {
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put("index.md", index());
        provider.resources().forEach(each -> add(pages, each));
        provider.dataSources().forEach(each -> add(pages, PageKind.DATA_SOURCE, each.typeName(), each.schema()));
        provider.ephemeralResources()
                .forEach(each -> add(pages, PageKind.EPHEMERAL_RESOURCE, each.typeName(), each.schema()));
        provider.listResources().forEach(each -> add(pages, PageKind.LIST_RESOURCE, each.typeName(), each.schema()));
        provider.actions().forEach(each -> add(pages, PageKind.ACTION, each.typeName(), each.schema()));
        provider.functions().forEach(each -> add(pages, each));
        return pages;
    }

    private String index() {
        Schema schema = provider.schema();
        Markdown page = new Markdown();
        page.heading(1, title + " Provider").paragraph(schema.description());
        page.heading(2, "Example Usage").code("terraform", samples.provider());
        page.paragraph(introduction);
        page.heading(2, "Schema");
        new SchemaSection(page, Lifetime.PASSING).write(schema);
        return new FrontMatter(title + " Provider", "", schema.description()).text() + page;
    }

    private void add(Map<String, String> pages, Resource<?> resource) {
        Identity identity = resource.identity();
        List<Identity.Part> parts = identity == null ? List.of() : identity.parts();
        put(
                pages,
                PageKind.RESOURCE,
                resource.typeName(),
                page(PageKind.RESOURCE, resource.typeName()).of(resource.schema(), parts));
    }

    private void add(Map<String, String> pages, PageKind kind, String name, Schema schema) {
        put(pages, kind, name, page(kind, name).of(schema, List.of()));
    }

    private void add(Map<String, String> pages, ProviderFunction function) {
        put(
                pages,
                PageKind.FUNCTION,
                function.name(),
                page(PageKind.FUNCTION, function.name()).of(function));
    }

    private void put(Map<String, String> pages, PageKind kind, String name, String page) {
        pages.put(kind.folder() + "/" + shortName(name) + ".md", page);
    }

    private ObjectPage page(PageKind kind, String name) {
        return new ObjectPage(title, kind, name, samples, details.apply(kind, name), related(kind, name));
    }

    /// The same type as another kind of object.
    private List<String> related(PageKind kind, String name) {
        List<String> related = new ArrayList<>();
        if (kind != PageKind.RESOURCE
                && provider.resources().stream()
                        .anyMatch(each -> each.typeName().equals(name))) {
            related.add(link(PageKind.RESOURCE, name, "manages it"));
        }
        if (kind != PageKind.DATA_SOURCE
                && provider.dataSources().stream()
                        .anyMatch(each -> each.typeName().equals(name))) {
            related.add(link(PageKind.DATA_SOURCE, name, "reads it"));
        }
        if (kind != PageKind.LIST_RESOURCE
                && provider.listResources().stream()
                        .anyMatch(each -> each.typeName().equals(name))) {
            related.add(link(PageKind.LIST_RESOURCE, name, "finds existing ones, to import them"));
        }
        return related;
    }

    private String link(PageKind kind, String name, String purpose) {
        return "[" + kind.title() + " `" + name + "`](../" + kind.folder() + "/" + shortName(name) + ".md) " + purpose;
    }

    /// Without the provider's prefix, as the Registry names its pages.
    private String shortName(String name) {
        String prefix = provider.name() + "_";
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
}
