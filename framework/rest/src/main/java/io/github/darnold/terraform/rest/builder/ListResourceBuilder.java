package io.github.darnold.terraform.rest.builder;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.ListResourceDefinition;
import io.github.darnold.terraform.rest.definition.ListedBy;
import io.github.darnold.terraform.rest.handler.RestResource;
import io.github.darnold.terraform.rest.list.RestListResource;
import io.github.darnold.terraform.rest.object.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Collects what a definition says about how the objects of a resource are found. Arguments are as for a
/// [ListingBuilder]; those in the call's path that the resource has too become part of each object. Mutable; ends with
/// [#build].
public final class ListResourceBuilder {

    private final RestResource resource;
    private final List<Attribute<?>> arguments = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private String description = "";
    private @Nullable ApiCall own;
    private BiPredicate<Fields, Fields> filter = (_, _) -> true;

    public ListResourceBuilder(RestResource resource) {
        this.resource = resource;
    }

    /// What users read about the list, in Markdown.
    public ListResourceBuilder describedAs(String text) {
        description = text;
        return this;
    }

    /// Arguments: those in the call's path are parents, local ones are for filters, all others go into the query.
    public ListResourceBuilder taking(Attribute<?>... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    /// The call that lists, where that is not the one that the resource is listed by.
    public ListResourceBuilder list(ApiCall call) {
        own = call;
        return this;
    }

    /// Which objects to keep, by the configuration and the object.
    public ListResourceBuilder keeping(BiPredicate<Fields, Fields> condition) {
        filter = condition;
        return this;
    }

    /// By which attribute users recognise an object, where that is neither `name` nor `filename` nor `id`.
    public ListResourceBuilder shownBy(String attribute) {
        names.add(attribute);
        return this;
    }

    /// The list resource.
    ///
    /// @throws IllegalArgumentException naming all faults of the definition at once
    public RestListResource build() {
        Shape shape = shape(arguments.toArray(Attribute<?>[]::new));
        ApiCall list = list();
        var faults = new Faults("list of " + resource.typeName());
        faults.unless(!description.isBlank(), "it has no description");
        if (list != null) {
            list.path()
                    .variables()
                    .forEach(name -> faults.unless(
                            shape.has(name), list.path() + " names {" + name + "}, which is no argument"));
        }
        faults.unless(
                resource.identity() != null,
                "its objects can be neither imported nor read, so there is nothing to list");
        ApiCall call = faults.refuseWithout(list, "it has no call that lists");
        names.addAll(Labels.TELLING);
        return new RestListResource(new ListResourceDefinition(
                resource.definition(), Schema.of(shape, description), call, arguments, names, filter));
    }

    private @Nullable ApiCall list() {
        ListedBy listed = resource.definition().reads().listed();
        ApiCall usual = listed == null ? null : listed.list();
        return own == null ? usual : own;
    }
}
