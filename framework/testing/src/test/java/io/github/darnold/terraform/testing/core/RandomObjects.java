package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.duration;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Random configurations and states of one schema that has every nesting and every role. Values come from small
/// alphabets, so that elements often match.
final class RandomObjects {

    private static final Shape MEMBER = shape(
            required("name", string(), "Name."),
            optional("size", int64(), "Size."),
            optionalComputed("tone", string(), "Tone."),
            computed("number", int64(), "Number."),
            changing("state", string(), "State."));
    private static final Shape PART = MEMBER.with(
            optional("members", listOf(object(MEMBER)), "Members."), optional("tags", setOf(string()), "Tags."));

    static final Schema SCHEMA = Schema.of(
            shape(
                    computed("id", string(), "Identifier."),
                    changing("revision", int64(), "Revision."),
                    required("name", string(), "Name."),
                    optional("note", string(), "Note."),
                    optionalComputed("zone", string(), "Zone."),
                    optional("single", object(PART), "One."),
                    optional("list", listOf(object(PART)), "Some."),
                    optional("map", mapOf(object(PART)), "Some."),
                    optional("set", setOf(object(MEMBER)), "Some.")),
            "Everything.");

    private static final Required<String> NAME = required("name", string(), "Name.");
    private static final Shape KEYED = shape(
                    NAME,
                    optional("size", int64(), "Size."),
                    optional("wait", duration(), "Another notation of the same."),
                    optional("tone", string(), "Tone.").orDependingOn(NAME),
                    computed("number", int64(), "Number."))
            .matchedBy(NAME);

    /// One with the words of plans that Terraform knows nothing of.
    static final Schema WORDS = Schema.of(
            SCHEMA.shape()
                    .without("name")
                    .with(
                            NAME,
                            computed("host", string(), "Host.").dependsOn(NAME),
                            computed("ended", string(), "End.").filledLater(),
                            optional("mood", string(), "Mood.").orChanging(),
                            optional("keyed", listOf(object(KEYED)), "Some."),
                            optional("keyed_set", setOf(object(KEYED)), "Some.")),
            "Everything that there is.");

    private final Schema schema;
    private final Random random;
    private final boolean withUnknowns;
    private long count = 1000;

    RandomObjects(long seed, boolean withUnknowns) {
        this(seed, withUnknowns, SCHEMA);
    }

    RandomObjects(long seed, boolean withUnknowns, Schema schema) {
        this.schema = schema;
        this.random = new Random(seed);
        this.withUnknowns = withUnknowns;
    }

    ObjectValue config() {
        return config(schema.shape());
    }

    private ObjectValue config(Shape shape) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Attribute<?> attribute : shape.attributes()) {
            boolean isSet = attribute.isRequired() || (attribute.isConfigurable() && random.nextBoolean());
            members.put(attribute.name(), isSet ? configured(attribute.type()) : NullValue.NULL);
        }
        return new ObjectValue(members);
    }

    private Value configured(AttributeType<?> type) {
        return withUnknowns && random.nextInt(6) == 0 ? UnknownValue.UNKNOWN : value(type);
    }

    private Value value(AttributeType<?> type) {
        if (type instanceof ObjectType object) {
            return config(object.shape());
        }
        if (type instanceof ListType<?> list) {
            return new ListValue(elements(list.element()));
        }
        if (type instanceof SetType<?> set) {
            return SetValue.of(elements(set.element()));
        }
        if (type instanceof MapType<?> map) {
            Map<String, Value> elements = new LinkedHashMap<>();
            elements(map.element()).forEach(each -> elements.put("k" + random.nextInt(3), each));
            return new MapValue(elements);
        }
        int one = random.nextInt(2);
        if (type.normalForm(Value.of("60s")).equals(Value.of("PT1M"))) {
            return Value.of(one == 0 ? "60s" : "1m");
        }
        return type instanceof StringType ? Value.of("v" + one) : Value.of(one);
    }

    private List<Value> elements(AttributeType<?> type) {
        var elements = new ArrayList<Value>();
        for (int i = random.nextInt(4); i > 0; i--) {
            elements.add(value(type));
        }
        return type instanceof ObjectType object ? withUniqueKeys(object.shape(), elements) : elements;
    }

    private static List<Value> withUniqueKeys(Shape shape, List<Value> elements) {
        Set<Value> seen = new HashSet<>();
        return elements.stream()
                .filter(each -> shape.keys().isEmpty()
                        || ((ObjectValue) each).get("name").isUnknown()
                        || seen.add(((ObjectValue) each).get("name")))
                .toList();
    }

    /// What a provider could make of a plan: each unknown becomes a value that no other has.
    ObjectValue made(ObjectValue planned) {
        return (ObjectValue) made(object(schema.shape()), planned);
    }

    private Value made(AttributeType<?> type, Value planned) {
        if (type instanceof ObjectType object && planned instanceof ObjectValue value) {
            Map<String, Value> members = new LinkedHashMap<>();
            object.shape()
                    .attributes()
                    .forEach(each -> members.put(each.name(), made(each.type(), value.get(each.name()))));
            return new ObjectValue(members);
        }
        if (type instanceof ListType<?> list && planned instanceof ListValue(var elements)) {
            return new ListValue(
                    elements.stream().map(each -> made(list.element(), each)).toList());
        }
        if (type instanceof SetType<?> set && planned instanceof SetValue(var elements)) {
            return SetValue.of(
                    elements.stream().map(each -> made(set.element(), each)).toList());
        }
        if (type instanceof MapType<?> map && planned instanceof MapValue(var elements)) {
            Map<String, Value> members = new LinkedHashMap<>();
            elements.forEach((key, each) -> members.put(key, made(map.element(), each)));
            return new MapValue(members);
        }
        if (!planned.isUnknown()) {
            return planned;
        }
        count++;
        return type instanceof StringType ? Value.of("made " + count) : Value.of(count);
    }
}
