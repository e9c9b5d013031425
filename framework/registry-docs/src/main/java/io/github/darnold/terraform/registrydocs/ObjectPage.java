package io.github.darnold.terraform.registrydocs;

import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.List;

/// The page of one object: everything that a reader needs, from top to bottom in the order of their questions.
///
/// @param related links to pages of the same object
record ObjectPage(
        String providerTitle, PageKind kind, String name, Samples samples, Details details, List<String> related) {

    String of(Schema schema, List<Identity.Part> identity) {
        Markdown page = new Markdown();
        begin(page, schema.description());
        page.paragraph(schema.deprecation() == null ? "" : "~> **Deprecated:** " + schema.deprecation());
        example(page);
        page.heading(2, "Schema");
        page.paragraph(arguments(schema.shape().attributes().isEmpty()));
        new SchemaSection(page, lifetime()).write(schema);
        outcome(page);
        if (kind == PageKind.RESOURCE) {
            new ImportSection(samples, name).write(page, identity);
        }
        end(page);
        return front(schema.description()) + page;
    }

    String of(ProviderFunction function) {
        Markdown page = new Markdown();
        begin(page, function.description());
        page.paragraph(function.deprecation() == null ? "" : "~> **Deprecated:** " + function.deprecation());
        example(page);
        new FunctionSection(function).write(page);
        end(page);
        return front(function.summary()) + page;
    }

    private String arguments(boolean isEmpty) {
        return switch (kind) {
            case LIST_RESOURCE, ACTION ->
                isEmpty ? "There is nothing to configure: no `config` block is needed." : "Inside the `config` block:";
            case RESOURCE, DATA_SOURCE, EPHEMERAL_RESOURCE, FUNCTION -> "";
        };
    }

    private Lifetime lifetime() {
        return switch (kind) {
            case RESOURCE -> Lifetime.MANAGED;
            case DATA_SOURCE -> Lifetime.READ;
            case EPHEMERAL_RESOURCE, LIST_RESOURCE, ACTION, FUNCTION -> Lifetime.PASSING;
        };
    }

    private String front(String description) {
        return new FrontMatter(name + " " + kind.title() + " - " + providerTitle, details.subcategory(), description)
                .text();
    }

    private void begin(Markdown page, String description) {
        page.heading(1, name + " (" + kind.title() + ")");
        page.paragraph(description);
        page.paragraph(kind.note().isEmpty() ? "" : "-> " + kind.note());
        page.paragraph(details.cost());
    }

    private void example(Markdown page) {
        page.heading(2, "Example Usage");
        page.code("terraform", samples.of(kind, name));
    }

    private void outcome(Markdown page) {
        if (!details.destroy().isEmpty()) {
            page.heading(2, "Destroy").paragraph(details.destroy());
        }
    }

    private void end(Markdown page) {
        if (!details.calls().isEmpty()) {
            page.heading(2, "API Calls");
            page.items(details.calls().stream().map(ObjectPage::line).toList());
        }
        if (!related.isEmpty()) {
            page.heading(2, "See Also").items(related);
        }
    }

    private static String line(Details.ApiCall call) {
        String request = "`" + call.method() + " " + call.path() + "`";
        String link = call.address().isEmpty() ? request : "[" + request + "](" + call.address() + ")";
        return call.purpose().isEmpty() ? link : call.purpose() + ": " + link;
    }
}
