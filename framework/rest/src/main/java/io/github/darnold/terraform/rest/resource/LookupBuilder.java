package io.github.darnold.terraform.rest.resource;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.LookupDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Collects what a definition says about a data source that looks one object up: by `id`, by an alias of it, or by a
/// unique field among a list. Mutable; ends with [#build].
public final class LookupBuilder {

    private static final String ID = "id";

    private final String typeName;
    private final Shape shape;
    private String description = "";
    private final List<String> aliases = new ArrayList<>();
    private final SequencedMap<String, ApiCall> byField = new LinkedHashMap<>();
    private @Nullable ApiCall read;

    public LookupBuilder(String typeName, Shape shape) {
        this.typeName = typeName;
        this.shape = shape.readOnly();
    }

    /// What users read about the data source, in Markdown.
    public LookupBuilder describedAs(String text) {
        description = text;
        return this;
    }

    /// Another name under which the id can be given, and is told.
    public LookupBuilder alsoSpelled(String alias) {
        aliases.add(alias);
        return this;
    }

    /// The object can also be found by this field, which must then match exactly one element of the list.
    public LookupBuilder orBy(String field, ApiCall list) {
        byField.put(field, list);
        return this;
    }

    /// The call that reads the object by its id.
    public LookupBuilder read(ApiCall call) {
        read = call;
        return this;
    }

    /// The data source.
    ///
    /// @throws IllegalArgumentException naming all faults of the definition at once
    public Lookup build() {
        var faults = new Faults(typeName);
        faults.unless(!description.isBlank(), "it has no description");
        byField.forEach((field, list) -> {
            faults.unless(shape.has(field), "it is found by " + field + ", which is no attribute");
            faults.paging(list);
        });
        ApiCall call = faults.refuseWithout(read, "it has no call that reads it");
        return new Lookup(
                new LookupDefinition(typeName, Schema.of(withInputs(call), description), call, aliases, byField));
    }

    private Shape withInputs(ApiCall call) {
        List<String> ways = new ArrayList<>(List.of(ID));
        ways.addAll(aliases);
        ways.addAll(byField.keySet());
        List<Attribute<?>> attributes = new ArrayList<>();
        for (Attribute<?> attribute : shape.attributes()) {
            attributes.add(ways.contains(attribute.name()) ? input(attribute) : attribute);
        }
        aliases.forEach(alias -> attributes.add(
                optionalComputed(alias, string(), "The same as `id`.").notSent().notReceived()));
        call.variables().stream().filter(name -> !name.equals(ID)).forEach(parent -> {
            attributes.removeIf(attribute -> attribute.name().equals(parent));
            attributes.add(required(parent, string(), "Identifier of what it belongs to.")
                    .notReceived());
        });
        Shape complete = new Shape(attributes, List.of());
        return ways.size() == 1 ? complete : complete.exactlyOneOf(ways.toArray(String[]::new));
    }

    private Attribute<?> input(Attribute<?> attribute) {
        return attribute.type() instanceof StringType ? input(attribute, string()) : input(attribute, attribute.type());
    }

    private <T> Attribute<T> input(Attribute<?> attribute, AttributeType<T> type) {
        boolean onlyWay = aliases.isEmpty() && byField.isEmpty();
        return onlyWay
                ? required(attribute.name(), type, attribute.description())
                : optionalComputed(attribute.name(), type, attribute.description());
    }
}
