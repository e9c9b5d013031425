package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.List;
import java.util.function.BiPredicate;

/// All that is said of how `terraform query` finds the objects of a resource.
///
/// @param resource whose objects are found
/// @param list the call that lists
/// @param arguments parents in the path, parameters of the query, and filters of the provider's own
/// @param labels attributes by which users recognise an object: the first that is set
/// @param keeps which objects are shown, by the configuration and the object
public record ListResourceDefinition(
        ResourceDefinition resource,
        Schema schema,
        ApiCall list,
        List<Attribute<?>> arguments,
        List<String> labels,
        BiPredicate<Fields, Fields> keeps)
        implements Definition {

    public ListResourceDefinition {
        arguments = List.copyOf(arguments);
        labels = List.copyOf(labels);
    }

    @Override
    public String typeName() {
        return resource.typeName();
    }

    /// What the list answers is a matter of the resource, which may be refreshed by it.
    @Override
    public List<DefinedCall> calls() {
        return List.of(DefinedCall.of(list).filteredBy(arguments));
    }
}
