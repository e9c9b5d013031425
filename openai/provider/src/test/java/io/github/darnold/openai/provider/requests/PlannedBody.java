package io.github.darnold.openai.provider.requests;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a plan allows a request to say, worked out from the plan alone.
///
/// @param prior null where there is no object yet
/// @param config as written, for write-only arguments
record PlannedBody(Value prior, ObjectValue planned, ObjectValue config) {

    private static final Set<String> NEVER_UPDATED = Set.of("kind", "first");

    /// All that a create sends.
    ObjectValue created() {
        Map<String, Value> body = new LinkedHashMap<>();
        for (Attribute<?> attribute : Boxes.SHAPE.attributes()) {
            Value value = json(attribute);
            if (isSent(attribute) && !value.isNull()) {
                body.put(attribute.name(), value);
            }
        }
        return new ObjectValue(body);
    }

    /// Whether an update may say this.
    boolean allows(String name, Value said) {
        Attribute<?> attribute = Boxes.SHAPE.attribute(name);
        boolean isRemoved =
                said.isNull() && planned.get(name).isNull() && !before(name).isNull();
        boolean isPlanned = !said.isNull() && said.equals(json(attribute));
        return isSent(attribute) && !NEVER_UPDATED.contains(name) && (isRemoved || isPlanned);
    }

    /// The arguments of which an update must tell the API, but for what an import could not read.
    Set<String> changes() {
        Set<String> changes = new TreeSet<>();
        for (Attribute<?> attribute : Boxes.SHAPE.attributes()) {
            String name = attribute.name();
            boolean isChanged = !before(name).equals(filled(before(name), planned.get(name)));
            if (isSent(attribute) && !attribute.isWriteOnly() && !NEVER_UPDATED.contains(name) && isChanged) {
                changes.add(name);
            }
        }
        return changes;
    }

    /// Whether the argument only becomes empty where the state has none: the API may have answered as much.
    boolean isEmptied(String name) {
        return before(name).isNull() && planned.get(name).isNullOrEmpty();
    }

    private Value before(String name) {
        return prior instanceof ObjectValue object ? object.get(name) : NullValue.NULL;
    }

    private static boolean isSent(Attribute<?> attribute) {
        return attribute.isConfigurable() && !attribute.name().equals("keep");
    }

    /// What is planned with the prior value where the plan leaves it open.
    private static Value filled(Value before, Value planned) {
        if (planned.isUnknown()) {
            return before;
        }
        if (planned instanceof ObjectValue object && before instanceof ObjectValue was) {
            Map<String, Value> members = new LinkedHashMap<>(object.members());
            members.replaceAll((name, value) -> filled(was.get(name), value));
            return new ObjectValue(members);
        }
        if (planned instanceof ListValue(var will)
                && before instanceof ListValue(var was)
                && will.size() == was.size()) {
            var elements = new ArrayList<Value>();
            for (Value each : will) {
                elements.add(filled(was.get(elements.size()), each));
            }
            return new ListValue(elements);
        }
        return planned;
    }

    private Value json(Attribute<?> attribute) {
        String name = attribute.name();
        if (attribute.isWriteOnly()) {
            return config.get(name);
        }
        return switch (planned.get(name)) {
            case ObjectValue options -> options(options, config.get(name));
            case ListValue(var rules) ->
                new TupleValue(rules.stream()
                        .map(rule -> known(Boxes.RULE, (ObjectValue) rule))
                        .toList());
            case SetValue(var labels) -> new TupleValue(labels);
            case MapValue(var tags) -> new ObjectValue(tags);
            case Value other when other.isKnown() -> other;
            default -> NullValue.NULL;
        };
    }

    private static Value known(Shape shape, ObjectValue object) {
        Map<String, Value> members = new LinkedHashMap<>();
        shape.attributes().stream()
                .filter(each -> each.isConfigurable() && object.get(each.name()).isKnown())
                .forEach(each -> members.put(each.name(), object.get(each.name())));
        return new ObjectValue(members);
    }

    /// The secret goes along where the plan has what was configured beside it.
    private static Value options(ObjectValue planned, Value configured) {
        ObjectValue said = (ObjectValue) known(Boxes.OPTIONS, planned);
        boolean isConfigured = configured instanceof ObjectValue object
                && Set.of("a", "b", "c").stream()
                        .allMatch(name ->
                                object.get(name).isNull() || object.get(name).equals(planned.get(name)));
        Value secret = isConfigured ? ((ObjectValue) configured).get("w") : NullValue.NULL;
        return secret.isNull() ? said : said.with("w", secret);
    }
}
