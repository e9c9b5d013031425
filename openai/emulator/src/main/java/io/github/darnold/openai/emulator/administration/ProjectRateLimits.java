package io.github.darnold.openai.emulator.administration;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import io.github.darnold.openai.emulator.schema.Documented;
import io.github.darnold.openai.emulator.store.Paging;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The rate limits of projects: one for each model, from the start. Which numbers a limit has depends on what the model
/// is for; others that are sent mean nothing to it.
final class ProjectRateLimits implements Chapter {

    private static final String ALL = "/organization/projects/{project_id}/rate_limits";
    private static final String LIST = "GET " + ALL;
    private static final String ONE = ALL + "/{rate_limit_id}";
    private static final int MOST_PER_PAGE = 1000;

    /// They have limits, although nothing of what they do is emulated.
    private static final List<String> OTHER_MODELS = List.of("gpt-image-1", "whisper-1");

    private static final Pattern IMAGES = Pattern.compile("gpt-image.*");
    private static final Pattern SOUND = Pattern.compile("whisper.*|.*-audio-.*");
    private static final Pattern PREVIEW = Pattern.compile(".*-preview.*");

    private final Projects projects;
    private final ModelCatalogue models;
    private final Map<String, Map<String, ObjectNode>> byProject = new HashMap<>();

    ProjectRateLimits(Projects projects, ModelCatalogue models) {
        this.projects = projects;
        this.models = models;
    }

    @Override
    public List<String> documented() {
        return List.of(LIST, "POST " + ONE);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ALL, this::list).forAdminKey(),
                Route.post(ONE, Documented.body("POST " + ONE), this::change).forAdminKey());
    }

    private Answer list(Call call) {
        List<ObjectNode> limits = List.copyOf(of(call).values());
        return Answer.ok(Paging.documented(LIST, MOST_PER_PAGE).page(limits, call.query()));
    }

    private Answer change(Call call) {
        String id = call.variable("rate_limit_id");
        ObjectNode limit = of(call).get(id);
        if (limit == null) {
            throw ApiError.notFound("No rate limit found with id '" + id + "'.");
        }
        call.body().properties().stream()
                .filter(sent -> limit.has(sent.getKey()))
                .forEach(sent -> limit.set(sent.getKey(), sent.getValue()));
        return Answer.ok(limit);
    }

    private Map<String, ObjectNode> of(Call call) {
        String project = projects.all().get(call).get("id").stringValue();
        return byProject.computeIfAbsent(project, _ -> fresh());
    }

    private Map<String, ObjectNode> fresh() {
        Map<String, ObjectNode> limits = new LinkedHashMap<>();
        Stream.concat(models.base(), OTHER_MODELS.stream())
                .map(ProjectRateLimits::limit)
                .forEach(each -> limits.put(each.get("id").stringValue(), each));
        return limits;
    }

    private static ObjectNode limit(String model) {
        ObjectNode limit = Json.object()
                .put("object", "project.rate_limit")
                .put("id", "rl-" + model)
                .put("model", model)
                .put("max_requests_per_1_minute", 500)
                .put("max_tokens_per_1_minute", 200_000);
        if (IMAGES.matcher(model).matches()) {
            return limit.put("max_images_per_1_minute", 50);
        }
        if (SOUND.matcher(model).matches()) {
            return limit.put("max_audio_megabytes_per_1_minute", 10);
        }
        if (PREVIEW.matcher(model).matches()) {
            limit.put("max_requests_per_1_day", 10_000);
        }
        return limit.put("batch_1_day_max_input_tokens", 2_000_000);
    }

    @Override
    public void clear() {
        byProject.clear();
    }
}
