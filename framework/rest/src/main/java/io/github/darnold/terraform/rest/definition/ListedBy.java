package io.github.darnold.terraform.rest.definition;

/// The call that lists the objects of a definition.
///
/// @param list picks the element that is one object
/// @param isComplete whether an element tells all that the read call answers
public record ListedBy(ApiCall list, boolean isComplete) {

    public ListedBy {
        if (list.paging() == null) {
            throw new IllegalArgumentException(list + " does not say how its pages follow one another");
        }
        list = list.pick() == null ? list.picking("id", "{id}") : list;
    }
}
