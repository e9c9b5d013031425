package io.github.darnold.terraform.testing.scenario;

import io.github.darnold.terraform.testing.scenario.format.ExpectedRequest;
import io.github.darnold.terraform.testing.scenario.match.Bindings;
import io.github.darnold.terraform.testing.scenario.match.TextPattern;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Holds the requests that the API received against those that it should have received, in whatever order.
final class RequestComparison {

    private final Bindings bindings;

    RequestComparison(Bindings bindings) {
        this.bindings = bindings;
    }

    /// What is wrong, a line each.
    List<String> differences(List<ExpectedRequest> expected, List<ReceivedRequest> received) {
        List<ReceivedRequest> rest = new ArrayList<>(received);
        List<String> differences = new ArrayList<>();
        for (ExpectedRequest wanted : expected) {
            List<ReceivedRequest> found = rest.stream()
                    .filter(request -> fits(wanted, request))
                    .limit(wanted.most())
                    .toList();
            if (found.isEmpty()) {
                differences.add("not received: " + wanted);
            }
            found.forEach(rest::remove);
        }
        rest.forEach(request -> differences.add("not expected: " + request));
        return differences;
    }

    private boolean fits(ExpectedRequest wanted, ReceivedRequest request) {
        String target = wanted.hasQuery() ? request.target() : request.path();
        return wanted.method().equals(request.method())
                && wanted.body()
                        .map(body ->
                                body.differences(json(request.body()), bindings).isEmpty())
                        .orElse(true)
                && new TextPattern(wanted.target()).matches(target, bindings);
    }

    /// Nothing fits a body that is not JSON.
    private static JsonNode json(String body) {
        try {
            return body.isEmpty()
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }
}
