package io.github.darnold.terraform.rest.json;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.BoolType;
import io.github.darnold.terraform.plugin.schema.DynamicType;
import io.github.darnold.terraform.plugin.schema.Int64Type;
import io.github.darnold.terraform.plugin.schema.JsonType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.NumberType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/// Makes JSON of values that are to be sent: planned ones, with [WriteOnlyValues], or the arguments of a call. Only
/// what
/// is known and not null is sent; nothing is added.
public final class Encoder {

    private final Shape shape;

    public Encoder(Shape shape) {
        this.shape = shape;
    }

    /// The body of a request that creates the object.
    ///
    /// @param sent which of the shape's attributes belong into it
    public ObjectValue create(ObjectValue planned, Predicate<Attribute<?>> sent) {
        return object(shape, planned, sent.and(Encoder::isCreated), Encoder::isCreated);
    }

    /// The body of a request that updates the object: what is planned, and what is to be removed, said explicitly.
    ///
    /// @param prior the state before
    public ObjectValue update(ObjectValue planned, ObjectValue prior, Predicate<Attribute<?>> sent) {
        return update(planned, prior, sent, _ -> false);
    }

    /// The same where write-only arguments, which no state has, may have been removed.
    ///
    /// @param changed whether a write-only argument has another value than the object was last given
    public ObjectValue update(
            ObjectValue planned, ObjectValue prior, Predicate<Attribute<?>> sent, Predicate<Attribute<?>> changed) {
        return changing(
                planned, prior, sent.and(attribute -> isUpdatable(attribute, planned.get(attribute.name()))), changed);
    }

    /// The body of a request that puts another version of the object in its place: it also has what cannot change.
    public ObjectValue replacement(
            ObjectValue planned, ObjectValue prior, Predicate<Attribute<?>> sent, Predicate<Attribute<?>> changed) {
        return changing(planned, prior, sent.and(Encoder::isUpdated).and(Attribute::isConfigurable), changed);
    }

    private ObjectValue changing(
            ObjectValue planned,
            ObjectValue prior,
            Predicate<Attribute<?>> updatable,
            Predicate<Attribute<?>> changed) {
        Map<String, Value> body = new LinkedHashMap<>(
                object(shape, planned, updatable, Encoder::isUpdated).members());
        for (Attribute<?> attribute : shape.attributes()) {
            boolean removed = planned.get(attribute.name()).isNull()
                    && (prior.get(attribute.name()).isKnown() || (attribute.isWriteOnly() && changed.test(attribute)));
            if (removed && updatable.test(attribute)) {
                putIfAbsent(body, attribute.json().sentAs(), attribute.json().whenRemoved());
            }
        }
        return new ObjectValue(body);
    }

    private static void putIfAbsent(Map<String, Value> body, String name, Value value) {
        if (!JsonMembers.has(new ObjectValue(body), name)) {
            JsonMembers.put(body, name, value);
        }
    }

    /// Whether an update may carry the attribute with this planned value: other values of some need another object.
    public static boolean isUpdatable(Attribute<?> attribute, Value planned) {
        return attribute.isConfigurable()
                && isUpdated(attribute)
                && !attribute.isReplacing()
                && !(attribute.plan().replacesIfConfigured() && planned.isKnown());
    }

    private static boolean isCreated(Attribute<?> attribute) {
        return attribute.json().isSentOnCreate();
    }

    private static boolean isUpdated(Attribute<?> attribute) {
        return attribute.json().isSentOnUpdate();
    }

    private static ObjectValue object(
            Shape shape, ObjectValue values, Predicate<Attribute<?>> sent, Predicate<Attribute<?>> nested) {
        Map<String, Value> body = new LinkedHashMap<>();
        for (Attribute<?> attribute : shape.attributes()) {
            Value value = values.get(attribute.name());
            if (attribute.isConfigurable() && sent.test(attribute) && value.isKnown()) {
                JsonMembers.put(body, attribute.json().sentAs(), encode(attribute, value, nested));
            }
        }
        return new ObjectValue(body);
    }

    private static Value encode(Attribute<?> attribute, Value value, Predicate<Attribute<?>> nested) {
        var encoding = attribute.json().encode();
        return encoding == null ? encode(attribute.type(), value, nested) : encoding.apply(value);
    }

    /// The JSON of a value of that type, as a create sends it.
    public static Value encode(AttributeType<?> type, Value value) {
        return encode(type, value, Encoder::isCreated);
    }

    private static Value encode(AttributeType<?> type, Value value, Predicate<Attribute<?>> nested) {
        if (!value.isKnown()) {
            return NullValue.NULL;
        }
        return switch (type) {
            case BoolType _, StringType _, Int64Type _, NumberType _, DynamicType _ -> value;
            case JsonType _ -> Json.parse(((StringValue) value).value());
            case ListType<?> list -> array(list.element(), ((ListValue) value).elements(), nested);
            case SetType<?> set -> array(set.element(), ((SetValue) value).elements(), nested);
            case MapType<?> map -> {
                Map<String, Value> members = new LinkedHashMap<>();
                ((MapValue) value)
                        .elements()
                        .forEach((key, each) -> members.put(key, encode(map.element(), each, nested)));
                yield new ObjectValue(members);
            }
            case ObjectType object -> nested(object, (ObjectValue) value, nested);
        };
    }

    private static Value nested(ObjectType type, ObjectValue value, Predicate<Attribute<?>> nested) {
        return value.get(type.wordIn()) instanceof StringValue word
                        && type.words().contains(word.value())
                ? word
                : object(type.shape(), value, nested, nested);
    }

    private static Value array(AttributeType<?> element, Collection<Value> elements, Predicate<Attribute<?>> nested) {
        return new TupleValue(
                elements.stream().map(each -> encode(element, each, nested)).toList());
    }
}
