package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import java.util.List;
import java.util.function.BiPredicate;

/// All that is said of a data source that lists objects.
///
/// @param list the call that lists
/// @param arguments parents in the path, parameters of the query, and filters of the provider's own
/// @param results the attribute that has the elements
/// @param element what each result consists of
/// @param keeps which elements are shown, by the configuration and the element
/// @param telling attributes made of all elements that are shown
public record ListingDefinition(
        String typeName,
        Schema schema,
        ApiCall list,
        List<Attribute<?>> arguments,
        Attribute<List<Fields>> results,
        Shape element,
        BiPredicate<Fields, Fields> keeps,
        List<Telling> telling)
        implements Definition {

    public ListingDefinition {
        arguments = List.copyOf(arguments);
        telling = List.copyOf(telling);
    }

    @Override
    public List<DefinedCall> calls() {
        return List.of(DefinedCall.of(list).receiving(element.attributes()).filteredBy(arguments));
    }
}
