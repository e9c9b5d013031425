package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How objects of a resource change in place.
///
/// @param call null when every change needs another object
/// @param own calls of its own that a change of an attribute takes
/// @param memberSets attributes that have what the object attached to collections
public record Updates(@Nullable ApiCall call, List<OwnUpdate> own, List<Members> memberSets) {

    public Updates {
        own = List.copyOf(own);
        memberSets = List.copyOf(memberSets);
    }

    /// Whether changes of the attribute have a call of their own.
    public boolean isApart(Attribute<?> attribute) {
        return own.stream().anyMatch(each -> each.isOf(attribute));
    }

    List<DefinedCall> calls(List<Attribute<?>> attributes) {
        List<DefinedCall> calls = new ArrayList<>();
        if (call != null) {
            List<Attribute<?>> updated =
                    attributes.stream().filter(each -> !isApart(each)).toList();
            calls.add(DefinedCall.of(call).updating(updated).receiving(attributes));
        }
        own.forEach(each -> calls.addAll(each.defined()));
        memberSets.forEach(each -> calls.addAll(each.calls()));
        return calls;
    }
}
