package io.github.darnold.terraform.rest.definition;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How objects of a resource are looked at.
///
/// @param call null when the API keeps nothing that could be read
/// @param listed where the objects are listed; null when nowhere
/// @param exists whether the API has kept the object at all, by its state
/// @param parent reads what the object is gone with; null where there is no such thing
/// @param keepWhenGone whether an object that is gone stays in state; null: it never does
/// @param refreshing what reads add to a state
public record Reads(
        @Nullable ApiCall call,
        @Nullable ListedBy listed,
        Predicate<Fields> exists,
        @Nullable ApiCall parent,
        Hooks.@Nullable Keeping keepWhenGone,
        List<Hooks.Completing> refreshing) {

    public Reads {
        refreshing = List.copyOf(refreshing);
    }

    List<DefinedCall> calls(List<Attribute<?>> attributes) {
        List<DefinedCall> calls = new ArrayList<>();
        if (call != null) {
            calls.add(DefinedCall.of(call).receiving(attributes));
        }
        if (listed != null) {
            calls.add(listed.call(attributes));
        }
        return calls;
    }

    List<DefinedCall> parentCalls() {
        return parent == null ? List.of() : List.of(DefinedCall.of(parent).receivingOnly(goneFields(parent)));
    }

    private static List<Attribute<?>> goneFields(ApiCall call) {
        return call.gone().stream()
                .<Attribute<?>>map(gone -> computed(gone.field(), string(), "Tells whether it is gone."))
                .toList();
    }
}
