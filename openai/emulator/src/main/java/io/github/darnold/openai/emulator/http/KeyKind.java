package io.github.darnold.openai.emulator.http;

/// What a request authorizes itself with.
public enum KeyKind {
    API("Bearer (api key)"),
    ADMIN("Bearer (admin key)"),
    UNKNOWN("Bearer (unknown key)"),
    NONE("(none)");

    private final String masked;

    KeyKind(String masked) {
        this.masked = masked;
    }

    /// How the header is shown, without the key.
    public String masked() {
        return masked;
    }
}
