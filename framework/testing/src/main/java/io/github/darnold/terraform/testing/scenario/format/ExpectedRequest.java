package io.github.darnold.terraform.testing.scenario.format;

import io.github.darnold.terraform.testing.scenario.match.JsonPattern;
import java.util.Optional;

/// A request that the API must have received.
///
/// @param target path below the base URL, with the query if that counts; wildcards are allowed
/// @param most how often it may come; once it must
/// @param body what must be in its JSON body
public record ExpectedRequest(String method, String target, long most, Optional<JsonPattern> body) {

    public boolean hasQuery() {
        return target.contains("?");
    }

    @Override
    public String toString() {
        return method + " " + target + (most > 1 ? " ..." : "")
                + body.map(pattern -> " " + pattern.expected()).orElse("");
    }
}
