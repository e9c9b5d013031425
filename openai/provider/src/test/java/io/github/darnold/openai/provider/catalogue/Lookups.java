package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.lookup;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.list.Lookup;
import java.util.Locale;

/// Data sources whose objects have no `id` of their own: they are read by another key, or by none.
final class Lookups {

    private static final Shape USER = shape(
            computed("user_id", string(), "Identifier of the user, `user-...`.").jsonName("id"),
            computed("email", string(), "E-mail address of the user, in lower case."),
            computed("name", string(), "Name of the user."),
            computed("added_at", int64(), "When the user was added, in Unix seconds."));

    static final Lookup PROJECT_USER = lookup("openai_project_user", USER)
            .describedAs("Reads a member of a project.")
            .by("user_id")
            .orBy(
                    "email",
                    byEmail(get("/organization/projects/{project_id}/users").paged(OpenAiPaging.AFTER_LAST_ID, 100)))
            .read(get("/organization/projects/{project_id}/users/{user_id}"))
            .build();

    /// Addresses are compared without case.
    private static ApiCall byEmail(ApiCall list) {
        return list.picking("email", "{email}", address -> address.toLowerCase(Locale.ROOT));
    }

    private Lookups() {}
}
