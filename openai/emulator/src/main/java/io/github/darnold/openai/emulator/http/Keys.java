package io.github.darnold.openai.emulator.http;

import java.util.Set;

/// Which keys are accepted.
///
/// @param apiKeys accepted keys of projects; when empty, all that start `sk-` but `sk-admin-`, `sk-wrong`, `sk-invalid`
/// @param adminKeys accepted keys of the organization; when empty, all that start `sk-admin-`
/// @param issued keys that were made here, for which nothing else counts
public record Keys(Set<String> apiKeys, Set<String> adminKeys, IssuedKeys issued) {

    private static final String BEARER = "Bearer ";
    private static final int SHOWN = 7;

    public Keys {
        apiKeys = Set.copyOf(apiKeys);
        adminKeys = Set.copyOf(adminKeys);
    }

    public KeyKind kindOf(Headers headers) {
        String key = key(headers);
        if (key.isEmpty()) {
            return KeyKind.NONE;
        }
        return issued.kindOf(key).orElseGet(() -> kindOf(key));
    }

    private KeyKind kindOf(String key) {
        if (adminKeys.isEmpty() ? key.startsWith("sk-admin-") : adminKeys.contains(key)) {
            return KeyKind.ADMIN;
        }
        return isApiKey(key) ? KeyKind.API : KeyKind.UNKNOWN;
    }

    private boolean isApiKey(String key) {
        if (!apiKeys.isEmpty()) {
            return apiKeys.contains(key);
        }
        return key.startsWith("sk-")
                && !key.startsWith("sk-admin-")
                && !key.startsWith("sk-wrong")
                && !key.startsWith("sk-invalid");
    }

    void require(KeyKind wanted, Headers headers) {
        KeyKind kind = kindOf(headers);
        switch (kind) {
            case NONE ->
                throw ApiError.of(
                        401,
                        "You didn't provide an API key. You need to provide your API key in an Authorization header using"
                                + " Bearer auth (i.e. Authorization: Bearer YOUR_KEY). You can obtain an API key from"
                                + " https://platform.openai.com/account/api-keys.",
                        null,
                        null);
            case UNKNOWN ->
                throw ApiError.of(
                        401,
                        "Incorrect API key provided: " + mask(key(headers))
                                + ". You can find your API key at https://platform.openai.com/account/api-keys.",
                        null,
                        "invalid_api_key");
            case API, ADMIN -> {
                if (kind != wanted) {
                    throw ApiError.of(
                            403,
                            "You have insufficient permissions for this operation. Missing scopes: "
                                    + (wanted == KeyKind.ADMIN ? "api.management" : "api.model")
                                    + ". Check that you have the correct role in your organization, and if you're using a"
                                    + " restricted API key, that it has the necessary scopes.",
                            null,
                            "missing_scope");
                }
            }
        }
    }

    private static String key(Headers headers) {
        String authorization = headers.first("authorization");
        return authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : authorization.strip();
    }

    private static String mask(String key) {
        int shown = Math.min(SHOWN, key.length());
        return key.substring(0, shown) + "*".repeat(Math.max(4, key.length() - shown));
    }
}
