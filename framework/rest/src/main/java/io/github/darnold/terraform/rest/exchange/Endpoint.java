package io.github.darnold.terraform.rest.exchange;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where and how a request goes: the base URL and the headers, credential included. The text form shows no header
/// values.
///
/// @param base without a trailing slash
/// @param credential where users set the credential, for messages: "api_key in the provider block, or OPENAI_API_KEY"
/// @param requestsPerMinute most requests of one family in a minute; null where only the API knows
public record Endpoint(
        URI base,
        Map<String, String> headers,
        String credential,
        @Nullable Integer requestsPerMinute) {

    public Endpoint {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return base + " with " + headers.keySet();
    }
}
