package io.github.darnold.openai.provider.administration.roles;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.MemberSet;
import io.github.darnold.terraform.rest.handler.RestResource;
import io.github.darnold.terraform.rest.json.Decoder;
import java.util.List;

/// Roles of users in projects.
public final class ProjectUserRoles {

    /// OpenAI's own provider tells of the role here, and in no other assignment.
    private static final Shape ROLE = shape(
            changing("name", string(), "Name of the role."),
            changing("description", string(), "What the role is for."),
            changing("permissions", listOf(string()), "What the role allows."),
            changing("predefined_role", bool(), "Whether it is a role of OpenAI's own."),
            changing("resource_type", string(), "What the role is bound to: `api.project`."));

    private static final RoleAssignments ASSIGNMENTS = new RoleAssignments(
            "openai_project_user_role",
            "/projects/{project_id}/users/{user_id}/roles",
            List.of(RoleAssignments.PROJECT_ID, RoleAssignments.USER_ID));

    public static final RestResource RESOURCE = ASSIGNMENTS
            .resource(ROLE.attributes().toArray(Attribute<?>[]::new))
            .describedAs("Assigns a role of a project to a user. Where `openai_project_user` sets the `role` of the"
                    + " same user, do not assign predefined roles here: each may change the other.")
            .completing(ProjectUserRoles::tellAsAssigned)
            .upgradedFrom(0, stored -> stored)
            .movedFrom("openai_project_user_role", "openai/openai")
            .movedFrom("openai_project_user_role_assignment", "jianyuan/openai")
            .build();

    public static final MemberSet EXACT_SET = ASSIGNMENTS
            .exactSet()
            .describedAs("Manages all roles that are assigned to a user in a project: those that are not listed are"
                    + " taken away. Roles that come through groups do not count.")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = ASSIGNMENTS
            .listResource(RESOURCE)
            .describedAs(
                    "Finds the roles that are assigned to a user in a project, not those that come through groups.")
            .build();

    public static final DataSource<Api> DATA_SOURCE = ASSIGNMENTS
            .lookup()
            .describedAs("Reads a role that a user has in a project, perhaps through a group.")
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = ASSIGNMENTS
            .listing()
            .describedAs("Lists the roles that a user has in a project, also those that come through groups.")
            .build();

    /// A new assignment may be missing in the list; the answer to its create has the role inside.
    private static Fields tellAsAssigned(Api api, ObjectValue answer, Fields state, Call call) {
        return answer.get("role") instanceof ObjectValue role
                ? new Fields(Decoder.object(ROLE, role, state.values()))
                : state;
    }

    private ProjectUserRoles() {}
}
