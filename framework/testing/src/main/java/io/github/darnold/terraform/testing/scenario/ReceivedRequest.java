package io.github.darnold.terraform.testing.scenario;

/// A request as the API received it.
///
/// @param path below the base URL
/// @param query without the question mark; empty for none
/// @param body as text; empty for none
public record ReceivedRequest(String method, String path, String query, String body) {

    boolean isWrite() {
        return !method.equals("GET");
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    @Override
    public String toString() {
        return method + " " + target() + (body.isEmpty() ? "" : " " + body);
    }
}
