package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.rest.exchange.Method;
import java.util.List;

/// Calls of its own that a change of an attribute takes: the update call leaves it alone.
///
/// @param calls in their order; those that delete name what was before in their paths, and have no body
public record OwnUpdate(Attribute<?> attribute, List<ApiCall> calls) {

    public OwnUpdate {
        calls = List.copyOf(calls);
    }

    /// The calls with what they send.
    public List<DefinedCall> defined() {
        return calls.stream()
                .map(call -> call.method() == Method.DELETE
                        ? DefinedCall.of(call)
                        : DefinedCall.of(call).updating(List.of(attribute)))
                .toList();
    }

    public boolean isOf(Attribute<?> other) {
        return attribute.name().equals(other.name());
    }
}
