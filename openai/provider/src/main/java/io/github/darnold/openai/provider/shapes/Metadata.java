package io.github.darnold.openai.provider.shapes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.Map;

/// The key-value pairs that users can attach to most objects.
public final class Metadata {

    /// At most 16 pairs; an update sends all of them, and none when the argument is removed.
    public static final Optional<Map<String, String>> METADATA = optional(
                    "metadata",
                    mapOf(string().length(0, 512)).atMost(16, 64),
                    "Key-value pairs of your own: at most 16, keys of at most 64 characters, values of at most 512.")
            .removedAs(ObjectValue.EMPTY);

    private Metadata() {}
}
