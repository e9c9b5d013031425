package io.github.darnold.terraform.rest.builder;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.LookupDefinition;
import io.github.darnold.terraform.rest.definition.Telling;
import io.github.darnold.terraform.rest.definition.Template;
import io.github.darnold.terraform.rest.list.Lookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Collects what a definition says about a data source that looks one object up: by `id` or another key, by another
/// name of that, or by a unique field among a list. Mutable; ends with [#build].
public final class LookupBuilder {

    private static final String ID = "id";

    private final String typeName;
    private final Shape shape;
    private String description = "";
    private final List<String> aliases = new ArrayList<>();
    private final SequencedMap<String, ApiCall> byField = new LinkedHashMap<>();
    private final List<String> narrowing = new ArrayList<>();
    private final List<Telling> telling = new ArrayList<>();
    private @Nullable String key;
    private @Nullable String newestBy;
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

    /// The attribute by which the read call names the object, where that is not `id`. What else that call names is a
    /// parent of the object.
    public LookupBuilder by(String attribute) {
        key = attribute;
        return this;
    }

    /// Another name under which the key can be given, and is told.
    public LookupBuilder alsoSpelled(String alias) {
        aliases.add(alias);
        return this;
    }

    /// The object can also be found by this field, which must then match exactly one element of the list: its
    /// value, or what the list says that it picks.
    public LookupBuilder orBy(String field, ApiCall list) {
        byField.put(field, list);
        return this;
    }

    /// Of several elements that match, the newest is meant, by this time.
    public LookupBuilder newestBy(String attribute) {
        newestBy = attribute;
        return this;
    }

    /// Of the elements that [#orBy] finds, those count whose field is what this argument says, where it is set.
    public LookupBuilder narrowedBy(String field) {
        narrowing.add(field);
        return this;
    }

    /// An attribute that is made of the whole answer.
    public LookupBuilder telling(Attribute<String> attribute, Function<ObjectValue, String> text) {
        telling.add(new Telling(attribute, (_, answers) -> text.apply(answers.getFirst())));
        return this;
    }

    /// An attribute that is made of what names the object: `{project_id}/{user_id}`.
    public LookupBuilder telling(Attribute<String> attribute, String template) {
        Template text = new Template(template);
        telling.add(new Telling(attribute, (named, _) -> text.plain(named)));
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
            faults.variables(list, name -> name.equals(field) || (read != null && isParent(read, name)));
        });
        narrowing.forEach(field -> faults.unless(
                shape.has(field) && !byField.isEmpty(),
                field + " narrows what is found, but is no attribute, or nothing is found by a field"));
        faults.unless(key == null || shape.has(key), "it is read by " + key + ", which is no attribute");
        faults.unless(
                read == null || key == null || read.variables().contains(key),
                "it is read by " + key + ", which " + read + " does not name");
        faults.unless(
                newestBy == null || shape.has(newestBy),
                "the newest is told by " + newestBy + ", which is no attribute");
        ApiCall call = faults.refuseWithout(read, "it has no call that reads it");
        String by = keyOf(call);
        return new Lookup(new LookupDefinition(
                typeName,
                Schema.of(withInputs(call, by), description),
                call,
                by,
                aliases,
                byField,
                newestBy,
                narrowing,
                telling));
    }

    /// Without a word, objects are read by `id`, unless nothing says so: then there is one object for its parents.
    private @Nullable String keyOf(ApiCall call) {
        boolean isSingle = key == null
                && aliases.isEmpty()
                && byField.isEmpty()
                && !call.variables().contains(ID);
        return isSingle ? null : Objects.requireNonNullElse(key, ID);
    }

    private boolean isParent(ApiCall call, String name) {
        return call.variables().contains(name) && !name.equals(keyOf(call));
    }

    private Shape withInputs(ApiCall call, @Nullable String by) {
        List<String> ways = new ArrayList<>();
        if (by != null) {
            ways.add(by);
        }
        ways.addAll(aliases);
        ways.addAll(byField.keySet());
        List<Attribute<?>> attributes = new ArrayList<>();
        for (Attribute<?> attribute : shape.attributes()) {
            boolean isInput = ways.contains(attribute.name()) || narrowing.contains(attribute.name());
            attributes.add(isInput ? input(attribute) : attribute);
        }
        aliases.forEach(alias -> attributes.add(optionalComputed(alias, string(), "The same as `" + by + "`.")
                .notSent()
                .notReceived()));
        call.variables().stream().filter(name -> isParent(call, name)).forEach(parent -> {
            attributes.removeIf(attribute -> attribute.name().equals(parent));
            attributes.add(required(parent, string(), description(parent)).notReceived());
        });
        telling.forEach(each -> attributes.add(each.attribute()));
        Shape complete = new Shape(attributes, List.of());
        for (String field : narrowing) {
            complete = complete.requiring(field, byField.firstEntry().getKey());
        }
        return ways.size() <= 1 ? complete : complete.exactlyOneOf(ways.toArray(String[]::new));
    }

    private String description(String parent) {
        return shape.has(parent) ? shape.attribute(parent).description() : "Identifier of what it belongs to.";
    }

    private Attribute<?> input(Attribute<?> attribute) {
        return attribute.type() instanceof StringType ? input(attribute, string()) : input(attribute, attribute.type());
    }

    private <T> Attribute<T> input(Attribute<?> attribute, AttributeType<T> type) {
        boolean onlyWay = aliases.isEmpty() && byField.isEmpty();
        String inJson = attribute.json().receivedAs();
        return onlyWay
                ? required(attribute.name(), type, attribute.description()).jsonName(inJson)
                : optionalComputed(attribute.name(), type, attribute.description())
                        .jsonName(inJson);
    }
}
