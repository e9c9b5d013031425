package io.github.darnold.openai.provider.shapes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.Optional;
import java.util.Map;

/// What makes a request run again although nothing in it changed.
public final class Triggers {

    public static final Optional<Map<String, String>> TRIGGERS = local(
                    "triggers",
                    mapOf(string()),
                    "Values of your own: when one of them changes, the request is sent, and billed, again.")
            .requiresReplace();

    private Triggers() {}
}
