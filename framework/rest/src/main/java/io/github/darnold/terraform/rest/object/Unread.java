package io.github.darnold.terraform.rest.object;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.json.Difference;
import io.github.darnold.terraform.rest.json.JsonMembers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The arguments that are null in state because an import could not read them, not because nobody configured them.
/// They take the configured value without a call and without a replacement; private state remembers which they are.
/// Once something told their value, they are arguments like all others.
///
/// @param attributes by name; those of nested objects as `policy.secret`
/// @param empty those that are null in state while the API answers an empty collection: that may be what is configured
public record Unread(Set<String> attributes, Set<String> empty) {

    private static final String KEY = "unread";
    private static final String EMPTY = "read_as_empty";

    /// What private state remembers.
    public static Unread of(Call call) {
        return new Unread(names(call.privateState(), KEY), names(call.privateState(), EMPTY));
    }

    private static Set<String> names(PrivateState state, String key) {
        return state.get(key) instanceof TupleValue(var names)
                ? names.stream()
                        .filter(StringValue.class::isInstance)
                        .map(name -> ((StringValue) name).value())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /// The state of an object of which only the id is known: what only the provider knows has its default.
    public static Fields imported(Shape shape, ObjectValue named, Call call) {
        ObjectValue state = withLocalDefaults(shape, shape.complete(named));
        keep(UnreadPaths.in(shape, named), KEY, call);
        return new Fields(state);
    }

    private static void keep(List<String> names, String key, Call call) {
        if (names.isEmpty()) {
            call.privateState().remove(key);
        } else {
            call.privateState()
                    .put(key, new TupleValue(names.stream().map(Value::of).toList()));
        }
    }

    /// Remembers what the API answered as empty where the state, for want of a configuration, has null.
    public static void noticeEmpty(Shape shape, ObjectValue answer, Fields seen, Call call) {
        keep(
                shape.attributes().stream()
                        .filter(attribute -> attribute.isConfigurable()
                                && attribute.json().isReceived()
                                && seen.isNull(attribute)
                                && isEmpty(
                                        JsonMembers.get(answer, attribute.json().receivedAs())))
                        .map(attribute -> attribute.name())
                        .toList(),
                EMPTY,
                call);
    }

    private static boolean isEmpty(Value json) {
        return !json.isNull() && json.isNullOrEmpty();
    }

    /// The state with the defaults of what only the provider knows, which no API tells and no other provider stored;
    /// and of what only creates are told, which is over.
    public static ObjectValue withLocalDefaults(Shape shape, ObjectValue state) {
        ObjectValue complete = state;
        for (Attribute<?> attribute : shape.attributes()) {
            Value defaultValue = attribute.defaultValue();
            if (!attribute.json().isReceived()
                    && !attribute.json().isSentOnUpdate()
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
    public boolean explains(Attribute<?> attribute, ObjectValue prior, ObjectValue planned) {
        Value before = prior.get(attribute.name());
        Value after = planned.get(attribute.name());
        if (before.isNull()) {
            return has(attribute) || (empty.contains(attribute.name()) && after.isNullOrEmpty());
        }
        Value asRead = new UnreadPaths(attributes).without(attribute.type(), attribute.name(), before, after);
        return !asRead.equals(after) && !Difference.isPlanned(attribute.type(), before, asRead);
    }

    public void spare(PlanDraft plan, Shape shape) {
        Fields prior = plan.prior();
        if (prior != null) {
            shape.attributes().stream()
                    .filter(attribute ->
                            explains(attribute, prior.values(), plan.planned().values()))
                    .forEach(plan::settle);
        }
    }

    /// After an update, every argument is known.
    public void forget(Call call) {
        call.privateState().put(KEY, NullValue.NULL);
        call.privateState().put(EMPTY, NullValue.NULL);
    }
}
