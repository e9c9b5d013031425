package io.github.darnold.openai.provider.administration.projects;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.rest.definition.ApiCall;

/// What those who work in projects have in common.
final class ProjectChildren {

    static final Required<String> PROJECT_ID =
            required("project_id", string().notEmpty(), "Project, `proj_...`.").once();

    /// The identifier of what OpenAI knows by its project and another one.
    static final Attribute<String> ID =
            computed("id", string(), "What it is imported by.").notReceived();

    /// With an archived project, all that it had is gone.
    static final ApiCall PROJECT = get("/organization/projects/{project_id}").goneWhen("status", "archived");

    static final String INVITE_FIRST =
            "Only users of the organization can be added to a project, and only to one that is not archived. Invite"
                    + " others with openai_invite, and apply this again once they have accepted.";

    private ProjectChildren() {}
}
