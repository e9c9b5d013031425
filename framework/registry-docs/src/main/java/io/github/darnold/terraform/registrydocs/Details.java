package io.github.darnold.terraform.registrydocs;

import java.util.List;

/// What a page tells that neither schema nor sample has.
///
/// @param subcategory under which the Registry lists the page; empty for none
/// @param cost what it costs, in Markdown; empty where it costs nothing
/// @param destroy what destroying means, in Markdown; empty where the arguments say it
/// @param calls the requests behind it, in the order in which they are made
public record Details(String subcategory, String cost, String destroy, List<ApiCall> calls) {

    public Details {
        calls = List.copyOf(calls);
    }

    /// A request, and where its API documents it.
    ///
    /// @param purpose `Create`, `Read`, ...; empty where the request says it
    /// @param address empty where there is no page
    public record ApiCall(String purpose, String method, String path, String address) {}

    /// Nothing but where the page is listed.
    public static Details in(String subcategory) {
        return new Details(subcategory, "", "", List.of());
    }

    public Details replaceWarning(String text) {
        return new Details(subcategory, text, destroy, calls);
    }

    public Details destroying(String text) {
        return new Details(subcategory, cost, text, calls);
    }

    public Details calling(ApiCall... made) {
        return new Details(subcategory, cost, destroy, List.of(made));
    }
}
