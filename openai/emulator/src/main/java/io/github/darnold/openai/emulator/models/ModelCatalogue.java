package io.github.darnold.openai.emulator.models;

import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// All models there are: those of OpenAI, and those that fine-tuning made.
public final class ModelCatalogue {

    private static final String RESOURCE = "catalogue.txt";

    /// Aliases whose snapshot is not simply the newest one.
    private static final Map<String, String> SNAPSHOTS = Map.of(
            "gpt-4o", "gpt-4o-2024-08-06",
            "gpt-4", "gpt-4-0613",
            "gpt-4-32k", "gpt-4-32k-0613",
            "gpt-4-turbo-preview", "gpt-4-0125-preview",
            "gpt-3.5-turbo", "gpt-3.5-turbo-0125",
            "gpt-3.5-turbo-16k", "gpt-3.5-turbo-16k-0613");

    private static final Pattern ALWAYS_REASONING = Pattern.compile(
            "o\\d.*|codex-.*|gpt-5\\.\\d-(pro|codex).*" + "|gpt-5(-mini|-nano|-pro|-codex)?(-\\d{4}-\\d\\d-\\d\\d)?");

    private static final Map<Pattern, Integer> CONTEXTS = Map.of(
            Pattern.compile("gpt-4(-0314|-0613)?"), 8_192,
            Pattern.compile("gpt-4-32k.*"), 32_768,
            Pattern.compile("gpt-3\\.5.*"), 16_385,
            Pattern.compile("gpt-4\\.1.*"), 1_047_576,
            Pattern.compile("gpt-5(?!.*chat).*"), 400_000,
            Pattern.compile("(o\\d|codex).*"), 200_000);
    private static final int USUAL_CONTEXT = 128_000;

    private final Map<String, ObjectNode> base = new LinkedHashMap<>();
    private final Map<String, ObjectNode> fineTuned = new LinkedHashMap<>();

    public ModelCatalogue() {
        try (InputStream in = Objects.requireNonNull(ModelCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .forEach(fields -> base.put(fields[0], describe(fields)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode describe(String[] fields) {
        long created = LocalDate.parse(fields[1]).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        return model(fields[0], created, fields[2]).put("shutdown_date", fields.length > 3 ? fields[3] : null);
    }

    private static ObjectNode model(String id, long created, String owner) {
        return Json.object()
                .put("id", id)
                .put("object", "model")
                .put("created", created)
                .put("owned_by", owner);
    }

    public void addFineTuned(String id, long created, String owner) {
        fineTuned.put(id, model(id, created, owner).putNull("shutdown_date"));
    }

    /// The models of OpenAI.
    public Stream<String> base() {
        return base.keySet().stream();
    }

    public boolean exists(String id) {
        return base.containsKey(id) || fineTuned.containsKey(id);
    }

    public boolean isEmbeddingModel(String id) {
        return id.startsWith("text-embedding-");
    }

    /// Whether the model exists and answers chats.
    public boolean isChatModel(String id) {
        return exists(id) && !isEmbeddingModel(id) && !baseOf(id).endsWith("-002");
    }

    /// Whether the model thinks before it answers. Newer ones do so only when a request asks them to.
    public static boolean isReasoning(String id, String effort) {
        String base = baseOf(id);
        boolean asked = !effort.isEmpty() && !effort.equals("none");
        return ALWAYS_REASONING.matcher(base).matches()
                || (asked && base.startsWith("gpt-5.") && !base.contains("chat"));
    }

    /// How many tokens a model reads and writes in one request, at most.
    public static int contextOf(String id) {
        String base = baseOf(id);
        return CONTEXTS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(base).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(USUAL_CONTEXT);
    }

    /// The name that answers carry for a model asked by its alias.
    public String snapshotOf(String id) {
        String known = SNAPSHOTS.get(id);
        if (known != null) {
            return known;
        }
        Pattern dated = Pattern.compile(Pattern.quote(id) + "-\\d{4}-\\d{2}-\\d{2}");
        return base.keySet().stream()
                .filter(dated.asMatchPredicate())
                .max(Comparator.naturalOrder())
                .orElse(id);
    }

    /// The model that a fine-tuned one was made from; any other model itself.
    public static String baseOf(String id) {
        return id.startsWith("ft:") ? id.split(":", -1)[1] : id;
    }

    /// Finds a model.
    ///
    /// @throws ApiError when there is none
    ObjectNode get(String id) {
        ObjectNode model = base.getOrDefault(id, fineTuned.get(id));
        if (model == null) {
            throw ApiError.unknownModel(id);
        }
        return model;
    }

    /// Deletes a fine-tuned model.
    ///
    /// @throws ApiError when there is none, or it is not one that fine-tuning made
    void remove(String id) {
        get(id);
        if (fineTuned.remove(id) == null) {
            throw ApiError.of(
                    403,
                    "You cannot delete the model `" + id + "`: only fine-tuned models can be deleted.",
                    null,
                    "insufficient_permissions");
        }
    }

    List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>(base.values());
        all.addAll(fineTuned.values());
        return all;
    }

    void clear() {
        fineTuned.clear();
    }
}
