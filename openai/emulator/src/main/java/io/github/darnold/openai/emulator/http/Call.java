package io.github.darnold.openai.emulator.http;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// A request that found its route and was read.
///
/// @param variables of the path, decoded
/// @param body the JSON object of the request; empty where the route takes none
/// @param form the multipart form of the request; empty where the route takes none
/// @param requestId of the answer's `x-request-id`
public record Call(Map<String, String> variables, Query query, ObjectNode body, Form form, String requestId) {

    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the path has no variable " + name);
        }
        return value;
    }
}
