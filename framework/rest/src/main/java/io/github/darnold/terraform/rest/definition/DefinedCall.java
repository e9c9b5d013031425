package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.rest.exchange.Method;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A call as a definition makes it, with what goes into it and what is taken out of its answer.
///
/// @param side what the body is for
/// @param sent attributes in the body; empty when it has none
/// @param received attributes that stand for what the answer, or each element of its list, tells; empty when nobody
///     reads it
/// @param filters parameters of the query beside those that the call itself has
/// @param isFiltered whether users filter the list: then every parameter of the query should be an argument
/// @param isPartial whether only these fields of the answer matter
public record DefinedCall(
        ApiCall call,
        Side side,
        List<Attribute<?>> sent,
        List<Attribute<?>> received,
        Set<String> filters,
        boolean isFiltered,
        boolean isPartial) {

    public DefinedCall {
        sent = List.copyOf(sent);
        received = List.copyOf(received);
        filters = Set.copyOf(filters);
    }

    /// A call of which neither body, but for what it carries itself, nor answer is said.
    public static DefinedCall of(ApiCall call) {
        return new DefinedCall(call, Side.CREATE, call.carried(), List.of(), Set.of(), false, false);
    }

    /// With those of the attributes in its body that a create sends.
    public DefinedCall creating(Collection<? extends Attribute<?>> attributes) {
        return sending(Side.CREATE, attributes);
    }

    /// With those of the attributes in its body that an update sends.
    public DefinedCall updating(Collection<? extends Attribute<?>> attributes) {
        return sending(
                Side.UPDATE,
                attributes.stream()
                        .filter(each -> !each.isReplacing() || call.method() == Method.PUT)
                        .toList());
    }

    private DefinedCall sending(Side how, Collection<? extends Attribute<?>> attributes) {
        List<Attribute<?>> bodies = attributes.stream()
                .<Attribute<?>>map(attribute -> attribute)
                .filter(each -> how.has(each) && !call.path().variables().contains(each.name()))
                .toList();
        return new DefinedCall(call, how, bodies, received, filters, isFiltered, isPartial);
    }

    /// With an answer, or elements of a list, that tell all of these. Bytes tell nothing.
    public DefinedCall receiving(List<Attribute<?>> attributes) {
        List<Attribute<?>> told = call.download() == null ? attributes : List.of();
        return new DefinedCall(call, side, sent, told, filters, isFiltered, false);
    }

    /// With an answer, or elements of a list, of which only these fields matter.
    public DefinedCall receivingOnly(List<Attribute<?>> fields) {
        return new DefinedCall(call, side, sent, fields, filters, isFiltered, true);
    }

    /// With those of the arguments in its query that users filter a list by: neither its parents nor local ones.
    public DefinedCall filteredBy(Collection<? extends Attribute<?>> arguments) {
        Set<String> names = arguments.stream()
                .filter(argument ->
                        !argument.json().isLocal() && !call.path().variables().contains(argument.name()))
                .map(argument -> argument.json().sentAs())
                .collect(Collectors.toUnmodifiableSet());
        return new DefinedCall(call, side, sent, received, names, true, isPartial);
    }

    /// Whether the answer is a list.
    public boolean isList() {
        return isFiltered || call.paging() != null || call.pick() != null;
    }
}
