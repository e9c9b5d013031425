package io.github.darnold.openai.emulator.administration;

import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.IssuedKeys;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.List;

/// Who belongs to the organization, and which keys administrate it.
///
/// @param users of the organization
/// @param groups of users
public record People(OrganizationUsers users, Groups groups) {

    public static People of(InstantSource clock, Ids ids) {
        OrganizationUsers users = new OrganizationUsers(clock, ids);
        return new People(users, new Groups(users, clock, ids));
    }

    /// All that there is of people.
    ///
    /// @param projects to which invites lead
    /// @param issued keys that are accepted
    public List<Chapter> chapters(Projects projects, IssuedKeys issued, InstantSource clock, Ids ids) {
        return List.of(
                users,
                new Invites(users, projects, clock, ids),
                groups,
                groups.members(),
                new AdminApiKeys(users, issued, clock, ids).keys());
    }
}
