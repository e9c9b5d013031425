package io.github.darnold.terraform.rest.definition;

import java.time.Duration;
import java.util.Locale;

/// What Terraform asks of a resource; each has a time limit, which a `timeouts` block may set.
public enum Operation {
    CREATE(Duration.ofMinutes(10)),
    READ(Duration.ofMinutes(5)),
    UPDATE(Duration.ofMinutes(10)),
    DELETE(Duration.ofMinutes(10));

    private final Duration usual;

    Operation(Duration usual) {
        this.usual = usual;
    }

    /// The limit where a definition gives no other.
    public Duration usual() {
        return usual;
    }

    /// The word in texts, and in a `timeouts` block.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
