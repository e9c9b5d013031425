package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Keys of the organization's administration. Whoever uses one is locked out once it is deleted.
final class AdminApiKeys {

    private static final Shape KEY = shape(
            computed("id", string(), "Identifier of the key, `key_...`."),
            required("name", string().notEmpty(), "Name of the key.").requiresReplace(),
            computed("value", string(), "The key. **It stands in the state.**")
                    .sensitive()
                    .keptWhenAbsent(),
            computed("redacted_value", string(), "The key without its middle."),
            computed("created_at", int64(), "When the key was made, in Unix seconds."));

    static final RestResource RESOURCE = restResource("openai_admin_api_key", KEY)
            .describedAs("Manages a key of the organization's administration.")
            .create(post("/organization/admin_api_keys"))
            .read(get("/organization/admin_api_keys/{id}"))
            .listedBy(get("/organization/admin_api_keys").paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .recoveredBy(Recovery.inItsList().discardedWhen(_ -> true))
            .delete(delete("/organization/admin_api_keys/{id}"))
            .warnsOnDestroy("Whoever uses the key, this provider perhaps, is refused from then on.")
            .importedBy("{id}")
            .build();

    private AdminApiKeys() {}
}
