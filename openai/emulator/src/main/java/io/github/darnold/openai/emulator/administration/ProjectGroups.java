package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.collection.Collection.collection;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/projects/{project_id}/groups`: groups that may use a project. With which roles, their assignments
/// tell: no answer of these operations does.
final class ProjectGroups implements Behaviour {

    private final Collection groups;
    private final RoleAssignments roles;
    private final Collection members;

    ProjectGroups(Projects projects, Groups groups, RoleAssignments roles, InstantSource clock, Ids ids) {
        this.groups = groups.collection();
        this.roles = roles;
        this.members = collection("/organization/projects/{project_id}/groups/{group_id}", "")
                .forAdminKey()
                .within(projects.all())
                .behaving(this)
                .build(clock, ids);
        groups.whenOneGoes(members::drop);
    }

    Collection members() {
        return members;
    }

    @Override
    public void creating(ObjectNode member, Call call) {
        String project = call.variable("project_id");
        String id = call.body().get("group_id").stringValue();
        groups.get("", id);
        if (members.of(project).stream()
                .anyMatch(each -> each.get("id").stringValue().equals(id))) {
            throw ApiError.badRequest("Group already exists in project.");
        }
        roles.assign(project, id, call.body().get("role").stringValue());
        member.put("id", id).put("project_id", project);
    }

    @Override
    public void deleting(ObjectNode member, Call call) {
        roles.unassignAll(call.variable("project_id"), member.get("id").stringValue());
    }

    @Override
    public ObjectNode shown(ObjectNode member) {
        ObjectNode group = groups.get("", member.get("id").stringValue());
        ObjectNode shown = member.deepCopy();
        shown.set("group_name", group.get("name"));
        return shown.set("group_type", group.get("group_type"));
    }
}
