package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;

import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Members of projects. Those of an archived project cannot be read any longer, and are gone with it.
final class ProjectUsers {

    private static final Shape USER = shape(
            required("project_id", string().notEmpty(), "Project that the user belongs to.")
                    .once(),
            required("user_id", string().notEmpty(), "Identifier of the user, `user-...`.")
                    .jsonName("id")
                    .sentAs("user_id")
                    .requiresReplace(),
            optionalComputed("role", string().oneOf("member", "owner"), "Role in the project."),
            computed("email", string(), "E-mail address of the user."),
            computed("added_at", int64(), "When the user was added, in Unix seconds."));

    static final RestResource RESOURCE = restResource("openai_project_user", USER)
            .describedAs("Adds a user to a project.")
            .create(post("/organization/projects/{project_id}/users"))
            .read(get("/organization/projects/{project_id}/users/{user_id}"))
            .recoveredBy(new Recovery.ByReading())
            .update(post("/organization/projects/{project_id}/users/{user_id}"))
            .goneWithParent(get("/organization/projects/{project_id}").goneWhen("status", "archived"))
            .delete(delete("/organization/projects/{project_id}/users/{user_id}"))
            .importedBy("{project_id}/{user_id}")
            .build();

    private ProjectUsers() {}
}
