package io.github.darnold.openai.provider.contract;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.rest.definition.ApiCall;
import java.util.List;
import java.util.Set;

/// A call as a definition makes it.
///
/// @param side what the body is for
/// @param sent attributes in the body; empty when it has none
/// @param received attributes that stand for what the answer, or each element of its list, tells; empty when
///     nobody reads it
/// @param filters parameters of the query beside those that the call itself has
/// @param isListing whether every parameter of the query should be an argument
/// @param isSearch whether only some fields of the answer matter
record DefinedCall(
        String typeName,
        ApiCall call,
        Side side,
        List<Attribute<?>> sent,
        List<Attribute<?>> received,
        Set<String> filters,
        boolean isListing,
        boolean isSearch) {

    DefinedCall {
        sent = List.copyOf(sent);
        received = List.copyOf(received);
        filters = Set.copyOf(filters);
    }

    static DefinedCall plain(String typeName, ApiCall call) {
        return new DefinedCall(typeName, call, Side.CREATE, List.of(), List.of(), Set.of(), false, false);
    }

    DefinedCall creating(List<Attribute<?>> attributes) {
        return sending(Side.CREATE, attributes);
    }

    DefinedCall updating(List<Attribute<?>> attributes) {
        return sending(Side.UPDATE, attributes);
    }

    private DefinedCall sending(Side how, List<Attribute<?>> attributes) {
        return new DefinedCall(typeName, call, how, attributes, received, filters, isListing, isSearch);
    }

    DefinedCall receiving(List<Attribute<?>> attributes) {
        return new DefinedCall(typeName, call, side, sent, attributes, filters, isListing, isSearch);
    }

    DefinedCall filteredBy(Set<String> names) {
        return new DefinedCall(typeName, call, side, sent, received, names, true, isSearch);
    }

    /// The same call, of whose answer only these fields matter.
    DefinedCall searching(List<Attribute<?>> fields) {
        return new DefinedCall(typeName, call, side, sent, fields, filters, isListing, true);
    }

    /// Whether the answer is a list.
    boolean isList() {
        return isListing || call.paging() != null || call.pick() != null;
    }
}
