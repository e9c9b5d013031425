package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.ephemeralResource;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.handler.RestEphemeral;

/// Admin keys that live as long as a command of Terraform.
final class EphemeralAdminKeys {

    private static final long HOUR = 3600;

    private static final Shape KEY = shape(
            computed("id", string(), "Identifier of the key, `key_...`."),
            optional("name", string().notEmpty(), "Name shown in the dashboard.")
                    .defaultValue("terraform-ephemeral"),
            optional("expires_in_seconds", int64().between(1, 31_536_000), "Life of the key.")
                    .defaultValue(HOUR)
                    .notReceived(),
            computed("value", string(), "The key.").sensitive(),
            computed("expires_at", int64(), "When the key expires, in Unix seconds."));

    static final RestEphemeral EPHEMERAL = ephemeralResource("openai_admin_api_key", KEY)
            .describedAs("Makes an admin key for the time of one command of Terraform.")
            .open(post("/organization/admin_api_keys"))
            .close(delete("/organization/admin_api_keys/{id}"))
            .listedBy(get("/organization/admin_api_keys").paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .build();

    private EphemeralAdminKeys() {}
}
