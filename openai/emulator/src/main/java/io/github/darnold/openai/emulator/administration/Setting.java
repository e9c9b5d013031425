package io.github.darnold.openai.emulator.administration;

import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.DocumentExtract;
import io.github.darnold.openai.emulator.schema.Documented;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// What the organization, or each project, has once. It is there from the start, or absent until somebody sets it; the
/// document says which of its operations there are.
final class Setting implements Chapter {

    private static final String ORGANIZATION = "";

    private final String path;
    private final Optional<Collection> projects;
    private final ObjectNode usual;
    private final UnaryOperator<ObjectNode> kept;
    private final Map<String, ObjectNode> values = new HashMap<>();
    private final boolean isThereFromTheStart;

    private Setting(
            String path,
            Optional<Collection> projects,
            ObjectNode usual,
            boolean isThereFromTheStart,
            UnaryOperator<ObjectNode> kept) {
        this.path = path;
        this.projects = projects;
        this.usual = usual;
        this.isThereFromTheStart = isThereFromTheStart;
        this.kept = kept;
    }

    /// A setting of the organization, which has this value from the start.
    static Setting ofOrganization(String path, String usual) {
        return new Setting(path, Optional.empty(), object(usual), true, UnaryOperator.identity());
    }

    /// A setting of each project, which has this value from the start.
    static Setting ofProjects(String path, Projects projects, String usual) {
        return new Setting(path, Optional.of(projects.all()), object(usual), true, UnaryOperator.identity());
    }

    private static ObjectNode object(String json) {
        return Json.constant(json).asObject();
    }

    /// The same, absent until it is set; the value is what it has beside what is sent.
    Setting absent() {
        return new Setting(path, projects, usual, false, kept);
    }

    /// The same, where what is sent is kept in another form.
    Setting keeping(UnaryOperator<ObjectNode> form) {
        return new Setting(path, projects, usual, isThereFromTheStart, form);
    }

    @Override
    public List<String> documented() {
        return List.of("GET " + path, "POST " + path, "DELETE " + path);
    }

    @Override
    public List<Route> routes() {
        Stream<Route> always = Stream.of(
                Route.get(path, call -> Answer.ok(get(call))),
                Route.post(path, Documented.body("POST " + path), this::set));
        Stream<Route> remove =
                DocumentExtract.shared().find("DELETE " + path).stream().map(_ -> Route.delete(path, this::remove));
        return Stream.concat(always, remove).map(Route::forAdminKey).toList();
    }

    private ObjectNode get(Call call) {
        String owner = owner(call);
        ObjectNode value = isThereFromTheStart ? values.computeIfAbsent(owner, _ -> fresh()) : values.get(owner);
        if (value == null) {
            throw ApiError.notFound("No " + noun() + " is configured.");
        }
        return value;
    }

    private String owner(Call call) {
        return projects.map(all -> all.get(call).get("id").stringValue()).orElse(ORGANIZATION);
    }

    private String noun() {
        return path.substring(path.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private ObjectNode fresh() {
        ObjectNode value = Json.object();
        DocumentExtract.shared().operation("GET " + path).objectWord().ifPresent(word -> value.put("object", word));
        value.setAll(usual.deepCopy());
        return value;
    }

    /// Null leaves a member as it is.
    private Answer set(Call call) {
        ObjectNode value = values.computeIfAbsent(owner(call), _ -> fresh());
        kept.apply(call.body()).properties().stream()
                .filter(sent -> !sent.getValue().isNull())
                .forEach(sent -> value.set(sent.getKey(), sent.getValue()));
        return Answer.ok(value);
    }

    private Answer remove(Call call) {
        get(call);
        values.remove(owner(call));
        ObjectNode answer = Json.object();
        DocumentExtract.shared().operation("DELETE " + path).objectWord().ifPresent(word -> answer.put("object", word));
        return Answer.ok(answer.put("deleted", true));
    }

    @Override
    public void clear() {
        values.clear();
    }
}
