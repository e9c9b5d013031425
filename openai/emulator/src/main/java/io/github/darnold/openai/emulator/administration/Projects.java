package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.schema.Shapes.text;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/projects`: archived, never deleted. A default project exists that can be neither changed nor
/// archived.
public final class Projects implements Behaviour, Chapter {

    private static final String ONE = "/organization/projects/{project_id}";
    private static final String ARCHIVE = ONE + "/archive";
    private static final String ACTIVE = "active";

    private final InstantSource clock;
    private final Ids ids;
    private final Collection projects;
    private final List<Joining> joining = new ArrayList<>();
    private String defaultProject = "";

    /// Is told who becomes a member of a project.
    @FunctionalInterface
    interface Joining {
        void join(String project, ObjectNode user, String role);
    }

    public Projects(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
        this.projects = Collection.collection(ONE, "proj_")
                .forAdminKey()
                .with("archived_at", "null")
                .with("status", "\"active\"")
                .with("external_key_id", "null")
                .with("residency", "\"GLOBAL\"")
                .inProse("name", text(1, 255))
                .behaving(this)
                .build(clock, ids);
        clear();
    }

    /// The projects, archived ones too.
    Collection all() {
        return projects;
    }

    void whenOneJoins(Joining listener) {
        joining.add(listener);
    }

    /// A user becomes a member, unless the project is archived by now.
    void join(String project, ObjectNode user, String role) {
        if (isActive(projects.get("", project))) {
            joining.forEach(listener -> listener.join(project, user, role));
        }
    }

    /// @param what is true of archived projects
    void requireActive(String project, String what) {
        if (!isActive(projects.get("", project))) {
            throw ApiError.badRequest(
                    "Project '" + project + "' is archived and " + what + ".", null, "project_archived");
        }
    }

    /// The project that everybody is in who is invited to none in particular.
    String defaultProject() {
        return defaultProject;
    }

    @Override
    public List<String> documented() {
        return Stream.concat(projects.documented().stream(), Stream.of("POST " + ARCHIVE))
                .toList();
    }

    @Override
    public List<Route> routes() {
        Route archive = Route.post(ARCHIVE, this::archive).forAdminKey();
        return Stream.concat(projects.routes().stream(), Stream.of(archive)).toList();
    }

    @Override
    public void clear() {
        projects.clear();
        defaultProject = ids.next("proj_");
        projects.put(
                "",
                Json.object()
                        .put("id", defaultProject)
                        .put("object", "organization.project")
                        .put("name", "Default project")
                        .put("created_at", clock.instant().getEpochSecond())
                        .putNull("archived_at")
                        .put("status", ACTIVE)
                        .putNull("external_key_id")
                        .put("residency", "GLOBAL"));
    }

    @Override
    public boolean isListed(ObjectNode project, Call call) {
        return call.query().flag("include_archived") || isActive(project);
    }

    @Override
    public void changing(ObjectNode project, Call call) {
        refuseDefault(project, "updated");
        requireActive(project.get("id").stringValue(), "cannot be updated");
        // Null leaves the name as it is.
        if (call.body().path("name").isNull()) {
            call.body().remove("name");
        }
    }

    /// Archiving twice is not an error: nobody has documented one.
    private Answer archive(Call call) {
        ObjectNode project = projects.get(call);
        refuseDefault(project, "archived");
        if (isActive(project)) {
            project.put("status", "archived").put("archived_at", clock.instant().getEpochSecond());
        }
        return projects.answer("POST " + ARCHIVE, project);
    }

    private void refuseDefault(ObjectNode project, String what) {
        if (project.get("id").stringValue().equals(defaultProject)) {
            throw ApiError.badRequest("The default project cannot be " + what + ".");
        }
    }

    private static boolean isActive(ObjectNode project) {
        return project.get("status").stringValue().equals(ACTIVE);
    }
}
