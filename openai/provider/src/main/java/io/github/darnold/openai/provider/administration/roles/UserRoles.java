package io.github.darnold.openai.provider.administration.roles;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.MemberSet;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.List;

/// Roles of users in the organization.
public final class UserRoles {

    private static final String TYPE = "openai_user_role";

    private static final RoleAssignments ASSIGNMENTS =
            new RoleAssignments(TYPE, "/organization/users/{user_id}/roles", List.of(RoleAssignments.USER_ID));

    public static final RestResource RESOURCE = ASSIGNMENTS
            .resource()
            .describedAs("Assigns a role of the organization to a user. Where `openai_organization_user` sets the"
                    + " `role` of the same user, do not assign predefined roles here: each may change the other.")
            .upgradedFrom(0, UserRoles::refuseAnotherMeaning)
            .movedFrom(TYPE, "openai/openai")
            .movedFrom(new StateMover(
                    "jianyuan/openai", TYPE, (source, _) -> StateMover.Moved.to(refuseAnotherMeaning(source.state()))))
            .movedFrom("openai_user_role_assignment", "jianyuan/openai")
            .movedFrom("openai_organization_user_role", "mkdev-me/openai", "cloudopsworks/openai")
            .build();

    public static final MemberSet EXACT_SET = ASSIGNMENTS
            .exactSet()
            .describedAs("Manages all roles that are assigned to a user in the organization: those that are not listed"
                    + " are taken away. Roles that come through groups do not count.")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = ASSIGNMENTS
            .listResource(RESOURCE)
            .describedAs("Finds the roles that are assigned to a user in the organization, not those that come through"
                    + " groups.")
            .build();

    public static final DataSource<Api> DATA_SOURCE = ASSIGNMENTS
            .lookup()
            .describedAs("Reads a role that a user has in the organization, perhaps through a group.")
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = ASSIGNMENTS
            .listing()
            .describedAs("Lists the roles that a user has in the organization, also those that come through groups.")
            .build();

    /// The provider jianyuan/openai has a resource of this name that sets whether a user is an owner or a reader.
    private static ObjectValue refuseAnotherMeaning(ObjectValue stored) {
        if (stored.get("role_id").isNull() && !stored.get("role").isNull()) {
            throw Failure.of(
                    "This openai_user_role is what openai_organization_user is here",
                    "The state has the role " + stored.get("role") + " of the user " + stored.get("user_id")
                            + " and no role_id: so jianyuan/openai stores whether a user is an owner or a reader. Here,"
                            + " openai_user_role assigns roles, and openai_organization_user has that role. Take the"
                            + " object out of the state with terraform state rm, write it as an"
                            + " openai_organization_user, and import that by the user's id.");
        }
        return stored;
    }

    private UserRoles() {}
}
