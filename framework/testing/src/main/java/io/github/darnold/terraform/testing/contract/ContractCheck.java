package io.github.darnold.terraform.testing.contract;

import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.DefinedCall;
import io.github.darnold.terraform.rest.definition.MakesCalls;
import io.github.darnold.terraform.rest.definition.Side;
import io.github.darnold.terraform.rest.paging.Paging;
import io.github.darnold.terraform.testing.openapi.OpenApiDocument;
import io.github.darnold.terraform.testing.openapi.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Holds calls against a document, and names each difference.
///
/// @param list how the API hands out lists whose definitions say nothing
/// @param retired how paths begin whose calls may be deprecated
public record ContractCheck(OpenApiDocument document, Paging list, List<String> retired) {

    public ContractCheck {
        retired = List.copyOf(retired);
    }

    /// A check against all of a document.
    public ContractCheck(OpenApiDocument document, Paging list) {
        this(document, list, List.of());
    }

    /// The same, where calls may be deprecated whose paths begin so.
    public ContractCheck retiring(String... paths) {
        return new ContractCheck(document, list, List.of(paths));
    }

    /// All calls of all that a provider has.
    ///
    /// @throws AssertionError when something does not tell its calls
    public static List<DefinedCall> callsOf(Provider<?> provider) {
        return Stream.of(
                        provider.resources(),
                        provider.dataSources(),
                        provider.ephemeralResources(),
                        provider.listResources(),
                        provider.actions())
                .flatMap(List::stream)
                .flatMap(type -> callsOf(type).stream())
                .toList();
    }

    /// All calls of a type.
    ///
    /// @throws AssertionError when it does not tell them
    public static List<DefinedCall> callsOf(Object type) {
        if (type instanceof MakesCalls known) {
            return known.calls();
        }
        throw new AssertionError(type + " does not tell its calls: it has to implement MakesCalls");
    }

    /// What is different.
    public List<Difference> check(DefinedCall defined) {
        ApiCall call = defined.call();
        String method = call.method().name();
        return document.operation(method, call.path().text())
                .map(operation -> check(defined, operation))
                .orElseGet(() -> List.of(new Difference(
                        method, call.path().text(), Difference.REQUEST, "-", "the document has no such call")));
    }

    private List<Difference> check(DefinedCall defined, Operation operation) {
        List<Difference> differences = new ArrayList<>();
        if (operation.deprecated() && retired.stream().noneMatch(operation.pathTemplate()::startsWith)) {
            differences.add(difference(operation, Difference.REQUEST, "-", "the call is deprecated"));
        }
        request(defined, operation)
                .forEach(
                        (property, what) -> differences.add(difference(operation, Difference.REQUEST, property, what)));
        response(defined, operation)
                .forEach((property, what) ->
                        differences.add(difference(operation, Difference.RESPONSE, property, what)));
        query(defined, operation, differences);
        return differences;
    }

    private static Difference difference(Operation operation, String side, String property, String what) {
        return new Difference(operation.method(), operation.pathTemplate(), side, property, what);
    }

    private static Map<String, String> request(DefinedCall defined, Operation operation) {
        Set<String> constants = defined.call().constants().members().keySet();
        Set<String> declared = new HashSet<>(operation.requestProperties());
        declared.removeAll(constants);
        return defined.sent().isEmpty()
                ? Map.of()
                : new Comparison(operation::requestProperty, defined.side()).differences(defined.sent(), declared, "");
    }

    private Map<String, String> response(DefinedCall defined, Operation operation) {
        List<Attribute<?>> received = defined.received();
        Comparison comparison = new Comparison(operation::responseProperty, Side.ANSWER);
        if (received.isEmpty()) {
            return Map.of();
        }
        if (!defined.isList()) {
            return mattering(defined, comparison.differences(received, operation.responseProperties(), ""));
        }
        Paging paging = defined.call().paging();
        String elements = (paging == null ? list : paging).elements() + "[]";
        return operation
                .responseProperty(elements)
                .map(each -> mattering(defined, comparison.differences(received, each.properties(), elements + ".")))
                .orElse(Map.of(elements, "the answer is no list"));
    }

    /// Who searches does not mind what else there is.
    private static Map<String, String> mattering(DefinedCall defined, Map<String, String> differences) {
        if (defined.isPartial()) {
            differences.values().removeIf(Comparison.UNCOVERED::equals);
        }
        return differences;
    }

    private static void query(DefinedCall defined, Operation operation, List<Difference> differences) {
        Set<String> sent = new HashSet<>(defined.filters());
        defined.call().query().forEach(parameter -> sent.add(parameter.name()));
        Paging paging = defined.call().paging();
        if (paging != null) {
            sent.addAll(paging.parameters());
        }
        Set<String> declared = operation.queryParameters();
        sent.stream()
                .filter(name -> !declared.contains(name) && !declared.contains(name + "[]"))
                .forEach(name -> differences.add(
                        difference(operation, Difference.REQUEST, "?" + name, "the call has no such parameter")));
        declared.stream()
                .filter(name -> defined.isFiltered() && !sent.contains(name.replace("[]", "")))
                .forEach(name -> differences.add(
                        difference(operation, Difference.REQUEST, "?" + name, "no argument stands for it")));
    }
}
