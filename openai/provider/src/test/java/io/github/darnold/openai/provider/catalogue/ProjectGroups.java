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
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Groups of projects. No answer tells their role, which other calls change: the new one is assigned before the old
/// one is taken away, so that nobody is without access in between.
final class ProjectGroups {

    private static final Required<String> ROLE = required(
                    "role", string().notEmpty(), "Role of the group in the project.")
            .notReceived();

    private static final Shape GROUP = shape(
            required("project_id", string().notEmpty(), "Project that the group may use.")
                    .once(),
            required("group_id", string().notEmpty(), "Group that may use it.").requiresReplace(),
            ROLE,
            computed("group_name", string(), "Name of the group."),
            computed("created_at", int64(), "When the group was added, in Unix seconds."));

    static final RestResource RESOURCE = restResource("openai_project_group", GROUP)
            .describedAs("Lets a group use a project.")
            .create(post("/organization/projects/{project_id}/groups"))
            .read(get("/organization/projects/{project_id}/groups")
                    .paged(OpenAiPaging.AFTER_NEXT, 100)
                    .picking("group_id", "{group_id}"))
            .recoveredBy(new Recovery.ByReading())
            .updatedBy(
                    ROLE.sentAs("role_id"),
                    post("/projects/{project_id}/groups/{group_id}/roles"),
                    delete("/projects/{project_id}/groups/{group_id}/roles/{role}"))
            .goneWithParent(get("/organization/projects/{project_id}").goneWhen("status", "archived"))
            .delete(delete("/organization/projects/{project_id}/groups/{group_id}"))
            .importedBy(Import.by("{project_id}/{group_id}").or("{project_id}/{group_id}/{role}"))
            .build();

    private ProjectGroups() {}
}
