package io.github.darnold.openai.provider.administration.keys;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Int64Type;

/// How long keys are valid.
final class Lifetime {

    /// Up to a year.
    static final Int64Type SECONDS = int64().between(1, 31_536_000);

    static final Computed<Long> EXPIRES_AT =
            computed("expires_at", int64(), "When the key expires, in Unix seconds. Null: never.");

    private Lifetime() {}
}
