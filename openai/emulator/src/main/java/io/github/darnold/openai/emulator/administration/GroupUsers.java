package io.github.darnold.openai.emulator.administration;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/groups/{group_id}/users`: lists tell less of a member than reading one.
final class GroupUsers implements Behaviour {

    private final OrganizationUsers users;
    private final Collection members;

    GroupUsers(OrganizationUsers users, Collection groups, InstantSource clock, Ids ids) {
        this.users = users;
        this.members = Collection.collection("/organization/groups/{group_id}/users/{user_id}", "")
                .forAdminKey()
                .within(groups)
                .behaving(this)
                .build(clock, ids);
    }

    Collection collection() {
        return members;
    }

    @Override
    public void creating(ObjectNode member, Call call) {
        String id = member.get("user_id").stringValue();
        users.collection().get("", id);
        if (members.all(call).stream()
                .anyMatch(each -> each.get("id").stringValue().equals(id))) {
            throw ApiError.badRequest("User already exists in group.");
        }
        member.put("id", id).put("group_id", call.variable("group_id"));
    }

    @Override
    public ObjectNode shown(ObjectNode member) {
        ObjectNode user = users.collection().get("", member.get("id").stringValue());
        ObjectNode shown = member.deepCopy();
        shown.set("name", user.get("name"));
        shown.set("email", user.get("email"));
        shown.set("is_service_account", user.get("is_service_account"));
        return shown.putNull("picture").put("user_type", "user");
    }
}
