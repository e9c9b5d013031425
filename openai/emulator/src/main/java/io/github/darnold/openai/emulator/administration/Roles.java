package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.collection.Collection.collection;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.collection.CollectionBuilder;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/roles` and `/projects/{project_id}/roles`. The predefined roles of the organization and of each
/// project are there from the start, and stay as they are.
public final class Roles implements Behaviour, Chapter {

    /// Where roles of the organization are looked up.
    static final String ORGANIZATION = "";

    private static final String OF_ORGANIZATION = "/organization/roles";
    private static final String OF_PROJECT = "/projects/{project_id}/roles";
    private static final String ORGANIZATION_ID = "org-emulator";

    private final Collection projects;
    private final Collection ofOrganization;
    private final Collection ofProjects;

    public Roles(InstantSource clock, Ids ids, Projects projects) {
        this.projects = projects.all();
        this.ofOrganization = roles(OF_ORGANIZATION, "api.organization").build(clock, ids);
        this.ofProjects = roles(OF_PROJECT, "api.project").within(this.projects).build(clock, ids);
        clear();
    }

    private CollectionBuilder roles(String path, String resourceType) {
        return collection(path + "/{role_id}", "role_")
                .forAdminKey()
                .with("resource_type", "\"" + resourceType + "\"")
                .with("predefined_role", "false")
                .with("description", "null")
                .behaving(this);
    }

    @Override
    public List<String> documented() {
        return Stream.of(ofOrganization, ofProjects)
                .flatMap(each -> each.documented().stream())
                .toList();
    }

    @Override
    public List<Route> routes() {
        return Stream.of(ofOrganization, ofProjects)
                .flatMap(each -> each.routes().stream())
                .toList();
    }

    @Override
    public void clear() {
        ofProjects.clear();
        ofOrganization.clear();
        List.of("owner", "reader")
                .forEach(word -> ofOrganization.put(ORGANIZATION, predefined("organization", word, ORGANIZATION_ID)));
    }

    /// Projects have their roles as soon as they exist.
    @Override
    public void settle(Instant now) {
        projects.of("").stream()
                .map(project -> project.get("id").stringValue())
                .filter(project -> ofProjects.of(project).isEmpty())
                .forEach(project -> List.of("owner", "member", "viewer")
                        .forEach(word -> ofProjects.put(project, predefined("project", word, project))));
    }

    private static ObjectNode predefined(String kind, String word, String of) {
        ObjectNode role = Json.object()
                .put("object", "role")
                .put("id", "role-api-" + kind + "-" + word + "__api-" + kind + "__" + of)
                .put("name", Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .put("description", "What a predefined " + word + " may do.")
                .put("resource_type", "api." + kind)
                .put("predefined_role", true);
        role.putArray("permissions").add("api." + kind + "." + (word.equals("owner") ? "write" : "read"));
        return role;
    }

    @Override
    public void creating(ObjectNode role, Call call) {
        role.set("name", role.remove("role_name"));
        refuseTaken(role, call);
    }

    /// Null leaves a name, and permissions, as they are.
    @Override
    public void changing(ObjectNode role, Call call) {
        refusePredefined(role, "updated");
        ObjectNode body = call.body();
        if (body.has("role_name")) {
            body.set("name", body.remove("role_name"));
        }
        Stream.of("name", "permissions")
                .filter(field -> body.path(field).isNull())
                .forEach(body::remove);
        if (body.has("name")) {
            refuseTaken(body.deepCopy().set("id", role.get("id")), call);
        }
    }

    @Override
    public void deleting(ObjectNode role, Call call) {
        refusePredefined(role, "deleted");
    }

    private void refuseTaken(ObjectNode role, Call call) {
        boolean isTaken = (call.variables().containsKey("project_id") ? ofProjects : ofOrganization)
                .all(call).stream()
                        .anyMatch(other -> other.get("name").equals(role.get("name"))
                                && !other.get("id").equals(role.get("id")));
        if (isTaken) {
            throw ApiError.badRequest(
                    "A role with the name " + role.get("name") + " already exists.", "role_name", "role_name_taken");
        }
    }

    private static void refusePredefined(ObjectNode role, String what) {
        if (role.get("predefined_role").asBoolean()) {
            throw ApiError.badRequest("Predefined roles cannot be " + what + ".");
        }
    }

    /// A role by its id, or by the alias of a predefined one.
    ///
    /// @param project its id, or [#ORGANIZATION]
    Optional<ObjectNode> find(String project, String id) {
        return (project.equals(ORGANIZATION) ? ofOrganization : ofProjects)
                .of(project).stream()
                        .filter(role -> role.get("id").stringValue().equals(id)
                                || role.get("id").stringValue().startsWith(id + "__api-"))
                        .findFirst();
    }
}
