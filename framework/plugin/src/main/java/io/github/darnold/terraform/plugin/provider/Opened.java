package io.github.darnold.terraform.plugin.provider;

import io.github.darnold.terraform.plugin.schema.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An ephemeral resource that was opened.
///
/// @param result all values of its schema
/// @param renewAt when Terraform has to renew it; null for never. Terraform is early rather than late, by a minute or
///     so
public record Opened(Fields result, @Nullable Instant renewAt) {

    /// One that stays valid until it is closed.
    public static Opened of(Fields result) {
        return new Opened(result, null);
    }

    public Opened renewedAt(Instant time) {
        return new Opened(result, time);
    }
}
