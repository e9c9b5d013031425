package io.github.darnold.openai.emulator.administration;

import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.IssuedKeys;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.List;

/// Who works in projects: people, groups and service accounts.
public final class ProjectMembers {

    private ProjectMembers() {}

    /// To come after the projects and the people, whom clearing puts back first.
    ///
    /// @param roles that groups have in projects
    /// @param issued keys that are accepted
    public static List<Chapter> chapters(
            Projects projects, People people, RoleAssignments roles, IssuedKeys issued, InstantSource clock, Ids ids) {
        ProjectGroups groups = new ProjectGroups(projects, people.groups(), roles, clock, ids);
        ProjectUsers users = new ProjectUsers(projects, people.users(), clock, ids);
        ProjectApiKeys keys = new ProjectApiKeys(projects, issued, clock, ids);
        ServiceAccounts accounts = new ServiceAccounts(projects, keys, clock, ids);
        return List.of(
                new ProjectChildren(projects, users.members(), users::fillDefaultProject),
                new ProjectChildren(projects, groups.members(), () -> {}),
                new ProjectChildren(projects, accounts, () -> {}),
                new ProjectChildren(projects, keys.keys(), () -> {}));
    }
}
