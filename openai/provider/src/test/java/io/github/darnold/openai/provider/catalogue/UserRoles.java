package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import io.github.darnold.terraform.rest.list.Pages;
import java.util.List;

/// Roles of users. Predefined roles have an alias, which the API takes and answers with what it stands for in the
/// organization: `role-api-organization-reader__api-organization__org-...`.
final class UserRoles {

    private static final Shape USER_ROLE = shape(
            required("user_id", string().notEmpty(), "User who has the role.").once(),
            required(
                            "role_id",
                            string().notEmpty().normalizedBy(UserRoles::withoutScope, "the identifier of a role"),
                            "The role: its identifier, or the alias of a predefined role.")
                    .once());

    /// A role that comes through a group alone is not this assignment.
    private static final ApiCall ROLES_OF_USER = get("/organization/users/{user_id}/roles")
            .paged(OpenAiPaging.AFTER_NEXT, 1000)
            .picking("id", "{role_id}", UserRoles::withoutScope)
            .pickingOnly(UserRoles::isAssignedToUser);

    static final RestResource RESOURCE = restResource("openai_user_role", USER_ROLE)
            .describedAs("Assigns a role of the organization to a user.")
            .create(post("/organization/users/{user_id}/roles"))
            .read(ROLES_OF_USER)
            .recoveredBy(new Recovery.ByReading())
            .onDestroy("unassign", "The user no longer has the role.", UserRoles::unassign)
            .importedBy("{user_id}/{role_id}")
            .build();

    /// A call by alias may be answered with 404 although the user has the role.
    private static void unassign(Api api, Fields state, Call call) {
        new Pages(api, ROLES_OF_USER, call).pick(state.values()).ifPresent(role -> {
            ObjectValue assigned = state.values().with("role_id", role.get("id"));
            api.send(delete("/organization/users/{user_id}/roles/{role_id}").request(assigned), call);
        });
    }

    private static boolean isAssignedToUser(ObjectValue assignment, ObjectValue role) {
        Value sources = role.get("assignment_sources");
        return sources.isNullOrEmpty()
                || (sources instanceof TupleValue(List<Value> all)
                        && all.stream()
                                .anyMatch(each -> each instanceof ObjectValue source
                                        && source.get("principal_id").equals(assignment.get("user_id"))));
    }

    private static String withoutScope(String roleId) {
        int scope = roleId.indexOf("__api-");
        return scope < 0 ? roleId : roleId.substring(0, scope);
    }

    private UserRoles() {}
}
