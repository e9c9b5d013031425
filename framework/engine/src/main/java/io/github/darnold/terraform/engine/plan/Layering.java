package io.github.darnold.terraform.engine.plan;

import io.github.darnold.terraform.engine.structure.Nested;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lays the configuration over the prior state. What is configured counts, in the prior state's words where those mean
/// the same; what only the provider can tell is the prior state's, or unknown where there is none.
///
/// Terraform proposes a state of its own, but without defaults; pairing elements of sets needs them, so the layers are
/// laid anew, from the same two sources.
public final class Layering {

    private final boolean changing;
    private final boolean inPlace;

    /// @param inPlace whether the prior object stands where the configured one does: Terraform takes the prior state's
    /// words only from there
    private Layering(boolean changing, boolean inPlace) {
        this.changing = changing;
        this.inPlace = inPlace;
    }

    /// The plan in which every changing attribute keeps its value: equal to the prior state if nothing is to change.
    ///
    /// @param config with defaults
    /// @param prior null when there is no object yet
    public static ObjectValue unchanged(Shape shape, ObjectValue config, Value prior) {
        return new Layering(false, true).object(shape, config, prior);
    }

    /// The plan in which every changing attribute is unknown, because something is to change.
    public static ObjectValue changed(Shape shape, ObjectValue config, Value prior) {
        return new Layering(true, true).object(shape, config, prior);
    }

    private ObjectValue object(Shape shape, ObjectValue config, Value prior) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Attribute<?> attribute : shape.attributes()) {
            members.put(attribute.name(), member(attribute, config.get(attribute.name()), prior));
        }
        return dependent(shape, config, prior, new ObjectValue(members));
    }

    private ObjectValue dependent(Shape shape, ObjectValue config, Value prior, ObjectValue planned) {
        return prior instanceof ObjectValue before ? Dependents.unknown(shape, before, planned, config) : planned;
    }

    private Value member(Attribute<?> attribute, Value configured, Value priorObject) {
        boolean isNew = !(priorObject instanceof ObjectValue);
        Value prior = priorObject instanceof ObjectValue object ? object.get(attribute.name()) : NullValue.NULL;
        if (attribute.isWriteOnly()) {
            return NullValue.NULL;
        }
        if (isConfigured(attribute, configured)) {
            return configured(attribute, configured, prior);
        }
        if (!attribute.isComputed()) {
            return attribute.isConfigurable() ? configured : NullValue.NULL;
        }
        return isNew ? UnknownValue.UNKNOWN : computed(attribute, prior);
    }

    /// A computed attribute can have a value in the configuration all the same: `ignore_changes` puts the prior one
    /// there.
    private static boolean isConfigured(Attribute<?> attribute, Value configured) {
        return attribute.isConfigurable() && !configured.isNull();
    }

    private Value computed(Attribute<?> attribute, Value prior) {
        if (!changing) {
            return prior;
        }
        if (attribute.isChanging() || (attribute.isFilledLater() && prior.isNull())) {
            return UnknownValue.UNKNOWN;
        }
        Nested nested = Nested.in(attribute.type());
        return nested == null ? prior : nested.map(prior, object -> withChangingUnknown(nested.shape(), object));
    }

    private ObjectValue withChangingUnknown(Shape shape, ObjectValue prior) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Attribute<?> attribute : shape.attributes()) {
            members.put(attribute.name(), computed(attribute, prior.get(attribute.name())));
        }
        return dependent(shape, ObjectValue.EMPTY, prior, new ObjectValue(members));
    }

    private Value configured(Attribute<?> attribute, Value configured, Value prior) {
        Nested nested = Nested.in(attribute.type());
        if (nested != null) {
            return nested(nested, configured, prior);
        }
        return inPlace && prior.isKnown() && attribute.type().isAsWritten(configured, prior) ? prior : configured;
    }

    private Value nested(Nested nested, Value configured, Value prior) {
        Shape shape = nested.shape();
        if (configured instanceof ListValue(var elements)) {
            return list(shape, elements, prior instanceof ListValue(var old) ? old : List.of());
        }
        if (configured instanceof MapValue(var elements)) {
            Map<String, Value> before = prior instanceof MapValue(var old) ? old : Map.of();
            Map<String, Value> planned = new LinkedHashMap<>();
            elements.forEach((key, element) ->
                    planned.put(key, element(shape, element, before.getOrDefault(key, NullValue.NULL))));
            return new MapValue(planned);
        }
        if (configured instanceof SetValue(var elements)) {
            var pairing = new SetPairing(shape, prior);
            return SetValue.of(elements.stream()
                    .map(each ->
                            each instanceof ObjectValue object ? object(shape, object, pairing.take(object)) : each)
                    .toList());
        }
        return element(shape, configured, prior);
    }

    private Value list(Shape shape, List<Value> elements, List<Value> before) {
        List<Value> partners = Keys.inOrder(shape, before, elements);
        var planned = new ArrayList<Value>();
        for (int i = 0; i < elements.size(); i++) {
            Value partner = partners.get(i);
            boolean stays = i < before.size() && partner.equals(before.get(i));
            planned.add(new Layering(changing, inPlace && stays).element(shape, elements.get(i), partner));
        }
        return new ListValue(planned);
    }

    private Value element(Shape shape, Value configured, Value prior) {
        return configured instanceof ObjectValue object ? object(shape, object, prior) : configured;
    }
}
