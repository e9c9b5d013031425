package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.text;
import static io.github.darnold.openai.emulator.schema.Shapes.word;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.ObjectShape;
import io.github.darnold.openai.emulator.schema.Shape;
import io.github.darnold.openai.emulator.store.Ids;
import io.github.darnold.openai.emulator.store.Paging;
import io.github.darnold.openai.emulator.store.StoredObjects;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/projects`: archived, never deleted. A default project exists that can be neither changed nor
/// archived.
public final class Projects implements Chapter {

    private static final Shape RESIDENCY = word(
                    "GLOBAL",
                    "US_STORAGE_PROCESSING",
                    "EU_STORAGE_PROCESSING",
                    "JP_STORAGE",
                    "KR_STORAGE",
                    "CA_STORAGE",
                    "SG_STORAGE",
                    "IN_STORAGE",
                    "AU_STORAGE",
                    "GB_STORAGE",
                    "AE_STORAGE",
                    "AE_STORAGE_PROCESSING")
            .orNull();
    private static final ObjectShape CREATE = object().required("name", text(1, 255))
            .optional("residency", RESIDENCY)
            .optional("external_key_id", text().orNull());
    private static final ObjectShape UPDATE =
            object().optional("name", text(1, 255).orNull()).optional("external_key_id", text().orNull());
    private static final Paging PAGING = Paging.newestFirst().withEnds(Paging.Ends.NULLABLE);
    private static final String ACTIVE = "active";

    private final StoredObjects projects = StoredObjects.named("project");
    private final InstantSource clock;
    private final Ids ids;
    private String defaultProject = "";

    public Projects(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
        clear();
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        Route.get("/organization/projects", this::list),
                        Route.post("/organization/projects", CREATE::check, this::create),
                        Route.get("/organization/projects/{project_id}", call -> Answer.ok(find(call))),
                        Route.post("/organization/projects/{project_id}", UPDATE::check, this::update),
                        Route.post("/organization/projects/{project_id}/archive", this::archive))
                .map(Route::forAdminKey)
                .toList();
    }

    @Override
    public void clear() {
        projects.clear();
        ObjectNode project = project("Default project");
        defaultProject = project.get("id").stringValue();
        projects.put(project);
    }

    private ObjectNode project(String name) {
        return Json.object()
                .put("id", ids.next("proj_"))
                .put("object", "organization.project")
                .put("name", name)
                .put("created_at", clock.instant().getEpochSecond())
                .putNull("archived_at")
                .put("status", ACTIVE)
                .putNull("external_key_id")
                .put("residency", "GLOBAL");
    }

    private Answer list(Call call) {
        boolean archived = call.query().flag("include_archived");
        return Answer.ok(PAGING.page(projects.where(project -> archived || isActive(project)), call.query()));
    }

    private Answer create(Call call) {
        ObjectNode project = project(call.body().get("name").stringValue());
        copy(call.body(), project, "residency");
        copy(call.body(), project, "external_key_id");
        projects.put(project);
        return Answer.ok(project);
    }

    private Answer update(Call call) {
        ObjectNode project = find(call);
        refuseDefault(project, "updated");
        if (!isActive(project)) {
            throw ApiError.badRequest(
                    "Project '" + project.get("id").stringValue() + "' is archived and cannot be updated.",
                    null,
                    "project_archived");
        }
        copy(call.body(), project, "name");
        if (call.body().has("external_key_id")) {
            project.set("external_key_id", call.body().get("external_key_id"));
        }
        return Answer.ok(project);
    }

    /// Archiving twice is not an error: nobody has documented one.
    private Answer archive(Call call) {
        ObjectNode project = find(call);
        refuseDefault(project, "archived");
        if (isActive(project)) {
            project.put("status", "archived").put("archived_at", clock.instant().getEpochSecond());
        }
        return Answer.ok(project);
    }

    private ObjectNode find(Call call) {
        return projects.get(call.variable("project_id"));
    }

    private void refuseDefault(ObjectNode project, String what) {
        if (project.get("id").stringValue().equals(defaultProject)) {
            throw ApiError.badRequest("The default project cannot be " + what + ".");
        }
    }

    private static boolean isActive(ObjectNode project) {
        return project.get("status").stringValue().equals(ACTIVE);
    }

    private static void copy(ObjectNode from, ObjectNode to, String field) {
        JsonNode value = from.path(field);
        if (!value.isNull() && !value.isMissingNode()) {
            to.set(field, value);
        }
    }
}
