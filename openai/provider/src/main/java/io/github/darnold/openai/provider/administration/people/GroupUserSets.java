package io.github.darnold.openai.provider.administration.people;

import static io.github.darnold.openai.provider.administration.people.GroupUsers.GROUP_ID;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.MemberSet;
import java.util.Set;

/// All users in a group, as one object.
public final class GroupUserSets {

    private static final String ONE_BY_ONE = GroupUsers.RESOURCE.typeName();
    private static final String TYPE = "openai_group_users";

    private static final Attribute<Set<String>> USER_IDS =
            required("user_ids", setOf(string().notEmpty()), "Identifiers of all users in the group; may be empty.");

    public static final MemberSet RESOURCE = memberSet(TYPE, shape(GROUP_ID, USER_IDS), USER_IDS)
            .describedAs("Manages all users in a group: whoever is in it and not listed here is removed from it. Who is"
                    + " missing comes first, so that nobody is without access in between.")
            .list(GroupUsers.LIST, "id")
            .add(post("/organization/groups/{group_id}/users").explaining(403, Scim.REFUSAL), "user_id")
            .remove(delete("/organization/groups/{group_id}/users/{member}").explaining(403, Scim.REFUSAL))
            .onDestroy("remove", "The users leave the group, and lose what roles came with it.")
            .orForget("The users stay in the group, and Terraform forgets them.")
            .planning(Scim::warnOfMembers)
            .planning(GroupUserSets::warnOfBoth)
            .planningDestroy(Scim::warnOfMembers)
            .importedBy("{group_id}")
            .build();

    /// Whoever manages users of a group one by one and all of them at once takes back with one what the other does.
    /// Only what Terraform has shown to this process can be known.
    static void warnOfBoth(Api api, PlanDraft plan, Call call) {
        String other = plan.planned().values().has(USER_IDS.name()) ? ONE_BY_ONE : TYPE;
        boolean isBoth = plan.isChanged()
                && plan.planned().isSet(GROUP_ID)
                && call.context().priorStates().of(other).stream()
                        .anyMatch(state ->
                                state.get(GROUP_ID.name()).equals(plan.planned().value(GROUP_ID)));
        if (isBoth) {
            call.warn(Diagnostic.warning(
                            "Group " + plan.planned().value(GROUP_ID) + " is managed twice",
                            ONE_BY_ONE + " and " + TYPE + " both manage its users, and each takes back what the other"
                                    + " does. Keep one of them.")
                    .at(GROUP_ID.name()));
        }
    }

    private GroupUserSets() {}
}
