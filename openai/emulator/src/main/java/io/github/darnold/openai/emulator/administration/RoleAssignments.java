package io.github.darnold.openai.emulator.administration;

import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.Documented;
import io.github.darnold.openai.emulator.store.Paging;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Which roles users and groups have, in the organization and in its projects. Users also have the roles of their
/// groups, and lists say so. A role may be assigned by the alias of a predefined one, but is read and unassigned only
/// by
/// the id that lists tell.
public final class RoleAssignments implements Chapter {

    private static final List<String> PATHS = List.of(
            "/organization/users/{user_id}/roles",
            "/organization/groups/{group_id}/roles",
            "/projects/{project_id}/users/{user_id}/roles",
            "/projects/{project_id}/groups/{group_id}/roles");
    private static final List<String> UNKNOWN =
            List.of("created_at", "updated_at", "created_by", "created_by_user_obj", "metadata", "assignment_sources");
    private static final int MOST_PER_PAGE = 1000;

    private final Roles roles;
    private final Collection projects;
    private final Collection users;
    private final Collection groups;
    private final Collection members;
    private final Map<String, Set<String>> assigned = new TreeMap<>();

    public RoleAssignments(Roles roles, Projects projects, People people) {
        this.roles = roles;
        this.projects = projects.all();
        this.users = people.users().collection();
        this.groups = people.groups().collection();
        this.members = people.groups().members();
        people.users().whenOneLeaves(user -> assigned.keySet().removeIf(key -> key.endsWith("/" + user)));
    }

    /// Who has roles, and where: in a project or in the organization.
    private record Principal(String project, String type, String id) {

        static Principal of(Call call) {
            String type = call.variables().containsKey("user_id") ? "user" : "group";
            return new Principal(
                    call.variables().getOrDefault("project_id", Roles.ORGANIZATION), type, call.variable(type + "_id"));
        }

        String key() {
            return project + "/" + id;
        }
    }

    @Override
    public List<String> documented() {
        return PATHS.stream()
                .flatMap(path -> Stream.of(
                        "GET " + path, "POST " + path, "GET " + path + "/{role_id}", "DELETE " + path + "/{role_id}"))
                .toList();
    }

    @Override
    public List<Route> routes() {
        return PATHS.stream()
                .flatMap(path -> Stream.of(
                        Route.get(path, call -> list("GET " + path, call)),
                        Route.post(path, Documented.body("POST " + path), this::assign),
                        Route.get(path + "/{role_id}", this::read),
                        Route.delete(path + "/{role_id}", this::unassign)))
                .map(Route::forAdminKey)
                .toList();
    }

    @Override
    public void clear() {
        assigned.clear();
    }

    private Answer list(String operation, Call call) {
        List<ObjectNode> all = all(principal(call));
        return Answer.ok(Paging.documented(operation, MOST_PER_PAGE).page(all, call.query()));
    }

    private Answer read(Call call) {
        Principal principal = principal(call);
        return all(principal).stream()
                .filter(role -> role.get("id").stringValue().equals(call.variable("role_id")))
                .findFirst()
                .map(Answer::ok)
                .orElseThrow(() -> unassigned(principal, call));
    }

    private Answer assign(Call call) {
        Principal principal = principal(call);
        ObjectNode role = assign(
                principal.project(), principal.id(), call.body().get("role_id").stringValue());
        ObjectNode answer = Json.object().put("object", principal.type() + ".role");
        answer.set(principal.type(), shown(principal));
        return Answer.ok(answer.set("role", role));
    }

    /// Assigns a role; one that is assigned already stays so.
    ///
    /// @param project its id, or [Roles#ORGANIZATION]
    /// @param principal id of a user or group
    /// @return the role
    ObjectNode assign(String project, String principal, String roleId) {
        ObjectNode role = roles.find(project, roleId)
                .orElseThrow(() -> ApiError.notFound("No role found with id '" + roleId + "'."));
        assigned.computeIfAbsent(project + "/" + principal, _ -> new LinkedHashSet<>())
                .add(role.get("id").stringValue());
        return role;
    }

    /// Takes all roles away that somebody has in a project.
    void unassignAll(String project, String principal) {
        assigned.remove(project + "/" + principal);
    }

    private Answer unassign(Call call) {
        Principal principal = principal(call);
        boolean isGone =
                assigned.getOrDefault(principal.key(), new LinkedHashSet<>()).remove(call.variable("role_id"));
        if (!isGone) {
            throw unassigned(principal, call);
        }
        return Answer.ok(
                Json.object().put("object", principal.type() + ".role.deleted").put("deleted", true));
    }

    private static ApiError unassigned(Principal principal, Call call) {
        return ApiError.notFound("The " + principal.type() + " '" + principal.id() + "' has no role '"
                + call.variable("role_id") + "' of its own.");
    }

    private Principal principal(Call call) {
        Principal principal = Principal.of(call);
        if (!principal.project().equals(Roles.ORGANIZATION)) {
            projects.get("", principal.project());
        }
        (principal.type().equals("user") ? users : groups).get("", principal.id());
        return principal;
    }

    private ObjectNode shown(Principal principal) {
        if (principal.type().equals("user")) {
            return users.get("", principal.id());
        }
        ObjectNode group = groups.get("", principal.id());
        ObjectNode summary = Json.object().put("object", "group").put("id", principal.id());
        summary.set("name", group.get("name"));
        summary.set("created_at", group.get("created_at"));
        return summary.set("scim_managed", group.get("is_scim_managed"));
    }

    /// All roles that the principal has, its own ones first.
    private List<ObjectNode> all(Principal principal) {
        Map<String, ArrayNode> sources = new LinkedHashMap<>();
        Stream.concat(Stream.of(principal), groupsOf(principal))
                .forEach(each -> assigned.getOrDefault(each.key(), Set.of())
                        .forEach(role -> sources.computeIfAbsent(role, _ -> Json.array())
                                .addObject()
                                .put("principal_id", each.id())
                                .put("principal_type", each.type())));
        return sources.entrySet().stream()
                .flatMap(each -> roles.find(principal.project(), each.getKey()).stream()
                        .map(role -> details(role, principal, each.getValue())))
                .toList();
    }

    private Stream<Principal> groupsOf(Principal principal) {
        return groups.of("").stream()
                .map(group -> group.get("id").stringValue())
                .filter(group -> members.of(group).stream()
                        .anyMatch(member -> member.get("id").stringValue().equals(principal.id())))
                .map(group -> new Principal(principal.project(), "group", group));
    }

    /// Where nothing is inherited, sources are not told.
    private static ObjectNode details(ObjectNode role, Principal principal, ArrayNode sources) {
        ObjectNode details = role.deepCopy();
        details.remove("object");
        UNKNOWN.forEach(details::putNull);
        boolean isOwn = sources.size() == 1
                && sources.at("/0/principal_id").stringValue().equals(principal.id());
        return isOwn ? details : details.set("assignment_sources", sources);
    }
}
