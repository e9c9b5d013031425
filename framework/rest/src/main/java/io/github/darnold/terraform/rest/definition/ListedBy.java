package io.github.darnold.terraform.rest.definition;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.schema.Attribute;
import java.util.List;
import java.util.Objects;

/// The call that lists the objects of a definition.
///
/// @param list picks the element that is one object
/// @param isComplete whether an element tells all that the read call answers
public record ListedBy(ApiCall list, boolean isComplete) {

    public ListedBy {
        list = list.pick() == null ? list.picking("id", "{id}") : list;
    }

    /// An element that stands for the object has all that is read of it.
    DefinedCall call(List<Attribute<?>> attributes) {
        ApiCall.Pick pick = Objects.requireNonNull(list.pick());
        return DefinedCall.of(list)
                .receivingOnly(
                        isComplete
                                ? attributes
                                : List.of(optional(pick.field(), string(), "What tells an element from others.")));
    }
}
