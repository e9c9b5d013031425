package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
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
import io.github.darnold.terraform.rest.handler.RestResource;

/// Containers, in which models run code. One that does not run has lost its files, and cannot be started again.
final class Containers {

    private static final Shape CONTAINER = shape(
            computed("id", string(), "Identifier of the container, `cntr_...`."),
            required("name", string().notEmpty(), "Name of the container.").requiresReplace(),
            changing("status", string(), "`running`, or why it is not."),
            computed("created_at", int64(), "When the container was made, in Unix seconds."));

    static final RestResource RESOURCE = restResource("openai_container", CONTAINER)
            .describedAs("Manages a container in which models run code.")
            .create(post("/containers"))
            .read(get("/containers/{id}").goneUnless("status", "running", "active"))
            .listedBy(get("/containers").paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .delete(delete("/containers/{id}"))
            .importedBy("{id}")
            .build();

    private Containers() {}
}
