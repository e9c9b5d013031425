package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.collection.Collection.collection;
import static io.github.darnold.openai.emulator.schema.Shapes.word;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/projects/{project_id}/users`: users of the organization who work in a project. All are in the default
/// project who are in the organization from the beginning.
final class ProjectUsers implements Behaviour {

    private static final String ONE = "/organization/projects/{project_id}/users/{user_id}";
    private static final String OWNER = "owner";
    private static final String MEMBER = "member";

    private final InstantSource clock;
    private final Projects projects;
    private final OrganizationUsers users;
    private final Collection members;

    ProjectUsers(Projects projects, OrganizationUsers users, InstantSource clock, Ids ids) {
        this.clock = clock;
        this.projects = projects;
        this.users = users;
        this.members = collection(ONE, "")
                .forAdminKey()
                .inProse("role", word(OWNER, MEMBER))
                .within(projects.all())
                .behaving(this)
                .build(clock, ids);
        users.whenOneLeaves(members::drop);
        projects.whenOneJoins(this::join);
        fillDefaultProject();
    }

    Collection members() {
        return members;
    }

    /// After the users of the organization are as they were in the beginning, and so is the default project.
    void fillDefaultProject() {
        for (ObjectNode user : users.collection().of("")) {
            join(projects.defaultProject(), user, user.get("role").stringValue().equals(OWNER) ? OWNER : MEMBER);
        }
    }

    private void join(String project, ObjectNode user, String role) {
        members.put(
                project,
                told(Json.object(), user)
                        .put("object", "organization.project.user")
                        .put("role", role)
                        .put("added_at", clock.instant().getEpochSecond()));
    }

    private static ObjectNode told(ObjectNode member, ObjectNode user) {
        member.set("id", user.get("id"));
        member.set("name", user.get("name"));
        member.set("email", user.get("email"));
        return member;
    }

    @Override
    public void creating(ObjectNode member, Call call) {
        ObjectNode user = users.find(
                        call.body().path("user_id").asString(""),
                        call.body().path("email").asString(""))
                .orElseThrow(() -> ApiError.badRequest("The user is not a member of the organization."));
        boolean isThere =
                members.all(call).stream().anyMatch(each -> each.get("id").equals(user.get("id")));
        if (isThere) {
            throw ApiError.badRequest("User already exists in project.");
        }
        told(member, user).put("added_at", clock.instant().getEpochSecond());
    }
}
