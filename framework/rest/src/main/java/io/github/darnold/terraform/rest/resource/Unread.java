package io.github.darnold.terraform.rest.resource;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Set;
import java.util.stream.Collectors;

/// The arguments that are null in state because an import could not read them, not because nobody configured them.
/// They take the configured value without a call and without a replacement; private state remembers which they are.
public record Unread(Set<String> attributes) {

    private static final String KEY = "unread";

    /// What private state remembers.
    public static Unread of(Call call) {
        return new Unread(
                call.privateState().get(KEY) instanceof TupleValue(var names)
                        ? names.stream()
                                .filter(StringValue.class::isInstance)
                                .map(name -> ((StringValue) name).value())
                                .collect(Collectors.toUnmodifiableSet())
                        : Set.of());
    }

    /// The state of an object of which only the id is known: what only the provider knows has its default.
    static Fields imported(Shape shape, ObjectValue named, Call call) {
        ObjectValue state = withLocalDefaults(shape, shape.complete(named));
        var unread = shape.attributes().stream()
                .filter(attribute -> attribute.isConfigurable()
                        && !attribute.json().isReceived()
                        && !named.has(attribute.name())
                        && attribute.defaultValue() == null)
                .map(attribute -> Value.of(attribute.name()))
                .toList();
        if (!unread.isEmpty()) {
            call.privateState().put(KEY, new TupleValue(unread));
        }
        return new Fields(state);
    }

    /// The state with the defaults of what only the provider knows, which no API tells and no other provider stored.
    static ObjectValue withLocalDefaults(Shape shape, ObjectValue state) {
        ObjectValue complete = state;
        for (Attribute<?> attribute : shape.attributes()) {
            Value defaultValue = attribute.defaultValue();
            if (attribute.json().isLocal()
                    && defaultValue != null
                    && state.get(attribute.name()).isNull()) {
                complete = complete.with(attribute.name(), defaultValue);
            }
        }
        return complete;
    }

    /// Whether no configuration has counted for this attribute yet.
    public boolean has(Attribute<?> attribute) {
        return attributes.contains(attribute.name());
    }

    /// Whether a planned difference is none to the API: the state lacks what could not be read, and nothing else.
    boolean explains(Attribute<?> attribute, ObjectValue prior, ObjectValue planned) {
        return has(attribute) && prior.get(attribute.name()).isNull();
    }

    void spare(PlanDraft plan, Shape shape) {
        Fields prior = plan.prior();
        if (prior != null) {
            shape.attributes().stream()
                    .filter(attribute ->
                            explains(attribute, prior.values(), plan.planned().values()))
                    .forEach(plan::settle);
        }
    }

    /// After an update, every argument is known.
    void forget(Call call) {
        call.privateState().remove(KEY);
    }
}
