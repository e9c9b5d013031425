package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.rest.exchange.Method;
import java.util.List;
import java.util.stream.Stream;

/// Steps of its own that a change of an attribute takes: the update call leaves it alone.
///
/// @param steps in their order; calls that delete name what was before in their paths, and have no body; those that
/// carry other attributes are only triggered by this one, and answer the object
public record OwnUpdate(Attribute<?> attribute, List<UpdateStep> steps) {

    public OwnUpdate {
        steps = List.copyOf(steps);
    }

    /// The calls among its steps.
    public List<ApiCall> calls() {
        return steps.stream().flatMap(OwnUpdate::call).toList();
    }

    private static Stream<ApiCall> call(UpdateStep step) {
        return switch (step) {
            case ApiCall call -> Stream.of(call);
            case Hooks.Updating _ -> Stream.of();
        };
    }

    /// The calls with what they send.
    public List<DefinedCall> defined() {
        return calls().stream()
                .map(call -> call.method() == Method.DELETE || !call.carried().isEmpty()
                        ? DefinedCall.of(call)
                        : DefinedCall.of(call).updating(List.of(attribute)))
                .toList();
    }

    /// Whether the attribute itself is sent by no call.
    public boolean isTriggered() {
        return calls().stream().anyMatch(call -> !call.carried().isEmpty());
    }

    public boolean isOf(Attribute<?> other) {
        return attribute.name().equals(other.name());
    }
}
