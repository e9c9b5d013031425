package io.github.darnold.openai.provider.administration.projects;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.administration.roles.PredefinedRoles;
import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.Template;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Groups of projects. No answer tells their role, which other calls change: the new one is assigned before the old
/// one is taken away, so that nobody is without access in between.
public final class ProjectGroups {

    private static final Required<String> PROJECT_ID = ProjectChildren.PROJECT_ID;

    private static final Required<String> GROUP_ID = required(
                    "group_id", string().notEmpty(), "Group whose users may use the project, `group_...`.")
            .requiresReplace();

    private static final Optional<String> ROLE = optional(
                    "role",
                    PredefinedRoles.ID,
                    "Role of the group in the project: its identifier, or the alias of a predefined one, such as"
                            + " `role-api-project-member`. Another role replaces this one without a gap.")
            .notReceived();

    private static final DirectRoles ROLES =
            new DirectRoles("/projects/{project_id}/groups/{group_id}/roles", "group_id");

    private static final Shape GROUP = shape(
            computed("project_id", string(), "Project, `proj_...`."),
            computed("group_id", string(), "Identifier of the group, `group_...`."),
            computed("group_name", string(), "Name of the group."),
            computed("group_type", string(), "`group`, or `tenant_group` for one that spans organizations."),
            computed("created_at", int64(), "When the group was added to the project, in Unix seconds."));

    private static final Shape MANAGED = GROUP.without("project_id", "group_id")
            .with(PROJECT_ID, GROUP_ID, ROLE, DirectRoles.ROLE_IDS)
            .exactlyOneOf(ROLE, DirectRoles.ROLE_IDS);

    private static final ApiCall LIST =
            get("/organization/projects/{project_id}/groups").paged(OpenAiPaging.AFTER_NEXT, 100);

    private static final ApiCall ONE = LIST.picking("group_id", "{group_id}");

    private static final Hooks.Updating NEW_ROLE = ProjectGroups::updateRole;
    private static final Hooks.Updating NEW_ROLES = ProjectGroups::updateRoles;

    public static final RestResource RESOURCE = restResource("openai_project_group", MANAGED)
            .describedAs(
                    "Lets the users of a group work in a project. Destroying it takes the project, and all roles that"
                            + " it has there, from the group.")
            .create(post("/organization/projects/{project_id}/groups"))
            .creatingWith(ProjectGroups::withRole)
            .idempotent()
            .read(ONE)
            .recoveredBy(new Recovery.ByReading())
            .updatedBy(ROLE, NEW_ROLE)
            .updatedBy(DirectRoles.ROLE_IDS, NEW_ROLES)
            .completing(ProjectGroups::withOnlyRole)
            .refreshing(ROLES::refreshed)
            .goneWithParent(ProjectChildren.PROJECT)
            .delete(delete("/organization/projects/{project_id}/groups/{group_id}"))
            .importedBy(Import.by("{project_id}/{group_id}")
                    .or("{project_id}/{group_id}/{role}")
                    .orJoinedBy(":"))
            .upgradedFrom(0, stored -> stored)
            .movedFrom("openai_project_group", "openai/openai", "mkdev-me/openai")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the groups of a project.")
            .taking(PROJECT_ID)
            .list(LIST)
            .shownBy("group_name")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_project_group", GROUP)
            .describedAs("Reads one group of a project.")
            .by("group_id")
            .orBy("group_name", LIST)
            .telling(ProjectChildren.ID, "{project_id}/{group_id}")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(ONE)
            .build();

    private static final Template LISTED = new Template("openai_project_groups/{project_id}");

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_project_groups", "groups", GROUP)
            .describedAs("Lists the groups of a project.")
            .taking(PROJECT_ID)
            .telling(ID, (config, _) -> LISTED.plain(config))
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    /// A group joins with one role; the others are assigned then.
    private static Fields withRole(Fields plan) {
        Set<String> all = plan.getOrDefault(DirectRoles.ROLE_IDS, Set.of());
        return plan.isSet(ROLE) || all.isEmpty() ? plan : plan.with(ROLE, new TreeSet<>(all).getFirst());
    }

    /// What an import does not tell: one role becomes `role`, several become `role_ids`.
    private static Fields withOnlyRole(Api api, ObjectValue answer, Fields state, Call call) {
        if (!state.isNull(ROLE) || !state.isNull(DirectRoles.ROLE_IDS)) {
            return state;
        }
        Map<String, String> direct = ROLES.assigned(api, state, call);
        return switch (direct.size()) {
            case 0 -> state;
            case 1 -> state.with(ROLE, direct.keySet().iterator().next());
            default -> state.with(DirectRoles.ROLE_IDS, Set.copyOf(direct.keySet()));
        };
    }

    private static void updateRole(Api api, Fields state, Fields plan, Call call) {
        String role = plan.get(ROLE);
        if (role != null) {
            ROLES.assign(api, state, role, call);
            unassign(api, state, state.isSet(ROLE) ? Set.of(state.require(ROLE)) : Set.of(), role, call);
        }
    }

    private static void updateRoles(Api api, Fields state, Fields plan, Call call) {
        String role = plan.get(ROLE);
        if (role == null) {
            ROLES.updateSet(api, state, plan, call);
        } else {
            unassign(api, state, state.getOrDefault(DirectRoles.ROLE_IDS, Set.of()), role, call);
        }
    }

    /// A call by alias may be answered as if there were no such role, although the group has it.
    private static void unassign(Api api, Fields state, Set<String> former, String kept, Call call) {
        Set<String> going = new TreeSet<>();
        former.forEach(role -> going.add(PredefinedRoles.NORMAL_FORM.apply(role)));
        going.remove(PredefinedRoles.NORMAL_FORM.apply(kept));
        if (!going.isEmpty()) {
            ROLES.assigned(api, state, call).forEach((normal, id) -> {
                if (going.contains(normal)) {
                    ROLES.unassign(api, state, id, call);
                }
            });
        }
    }

    private ProjectGroups() {}
}
