package io.github.darnold.openai.emulator.usage;

import static io.github.darnold.openai.emulator.schema.Shapes.any;
import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.text;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Query;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.ObjectShape;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/usage/...` and `/organization/costs`.
final class UsageReports implements Chapter {

    private static final Map<String, Long> WIDTHS = Map.of("1m", 60L, "1h", 3_600L, "1d", 86_400L);
    private static final ObjectShape PLANTED =
            object().required("kind", text(1, 100)).required("fields", any());

    private final UsageLedger ledger;
    private final InstantSource clock;

    UsageReports(UsageLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return UsageKind.all()
                .map(kind -> Route.get(kind.path(), call -> report(kind, call.query()))
                        .forAdminKey())
                .toList();
    }

    @Override
    public List<Route> controls() {
        return List.of(Route.post("/_emulator/usage", PLANTED::check, this::plant));
    }

    private Answer plant(Call call) {
        String name = call.body().get("kind").stringValue();
        JsonNode fields = call.body().get("fields");
        if (!(fields instanceof ObjectNode planted)
                || UsageKind.all().noneMatch(kind -> kind.name().equals(name))) {
            throw ApiError.badRequest("There is no kind of usage '" + name + "', or fields is no object.");
        }
        ledger.add(name, planted);
        return Answer.ok(Json.object());
    }

    private Answer report(UsageKind kind, Query query) {
        String word = query.word("bucket_width", kind.widths());
        long width = WIDTHS.getOrDefault(word, 86_400L);
        int[] sizes = kind.pageSizes(word);
        int limit = query.integer("limit", sizes[0], 1, sizes[1]);
        long start = seconds(query, "start_time");
        long end = query.text("end_time").isPresent()
                ? seconds(query, "end_time")
                : clock.instant().getEpochSecond() + 1;
        long from = query.text("page").map(UsageReports::place).orElse(start - Math.floorMod(start, width));
        List<ObjectNode> buckets = new ArrayList<>();
        long at = from;
        for (; at < end && buckets.size() < limit; at += width) {
            buckets.add(bucket(kind, query, at, at + width));
        }
        ObjectNode page = Json.object().put("object", "page");
        page.set("data", Json.array(buckets));
        page.put("has_more", at < end);
        return Answer.ok(at < end ? page.put("next_page", "page_" + at) : page.putNull("next_page"));
    }

    private static long place(String page) {
        try {
            return Long.parseLong(page.substring(page.indexOf('_') + 1));
        } catch (NumberFormatException _) {
            throw ApiError.badRequest("Invalid value for 'page'.", "page", "invalid_value");
        }
    }

    private static long seconds(Query query, String name) {
        if (query.text(name).isEmpty()) {
            throw ApiError.badRequest(
                    "Missing required parameter: '" + name + "'.", name, "missing_required_parameter");
        }
        return query.integer(name, 0, 0, Integer.MAX_VALUE);
    }

    private ObjectNode bucket(UsageKind kind, Query query, long start, long end) {
        Map<List<String>, ObjectNode> results = new LinkedHashMap<>();
        List<String> groupBy = groups(kind, query);
        for (UsageLedger.Entry entry : ledger.of(kind.name(), start, end)) {
            if (isAsked(kind, entry.fields(), query)) {
                List<String> key = groupBy.stream()
                        .map(group -> entry.fields().path(group).toString())
                        .toList();
                add(kind, entry.fields(), results.computeIfAbsent(key, _ -> result(kind, groupBy, entry.fields())));
            }
        }
        ObjectNode bucket =
                Json.object().put("object", "bucket").put("start_time", start).put("end_time", end);
        bucket.set(
                "results",
                Json.array(
                        results.values().stream().map(each -> shown(kind, each)).toList()));
        return bucket;
    }

    private static List<String> groups(UsageKind kind, Query query) {
        List<String> groups = query.texts("group_by");
        for (String group : groups) {
            if (!kind.groups().contains(group)) {
                throw ApiError.badRequest(
                        "Invalid value: '%s'. Supported values are: '%s'."
                                .formatted(group, String.join("', '", kind.groups())),
                        "group_by",
                        "invalid_value");
            }
        }
        return groups;
    }

    /// Filters are called as the groups, in the plural.
    private static boolean isAsked(UsageKind kind, ObjectNode fields, Query query) {
        return kind.groups().stream().allMatch(group -> {
            List<String> only = group.equals("batch") ? query.texts(group) : query.texts(group + "s");
            return only.isEmpty() || only.contains(fields.path(group).asString(group.equals("batch") ? "false" : ""));
        });
    }

    private static ObjectNode result(UsageKind kind, List<String> groupBy, ObjectNode fields) {
        ObjectNode result = Json.object().put("object", kind.word());
        kind.amounts().forEach(amount -> result.put(amount, BigDecimal.ZERO));
        kind.groups().forEach(group -> {
            @Nullable JsonNode value = groupBy.contains(group) ? fields.get(group) : null;
            if (value == null) {
                result.putNull(group);
            } else {
                result.set(group, value);
            }
        });
        return result;
    }

    private static void add(UsageKind kind, ObjectNode fields, ObjectNode result) {
        for (String amount : kind.amounts()) {
            BigDecimal more = new BigDecimal(fields.path(amount).asString("0"));
            result.put(amount, result.get(amount).decimalValue().add(more));
        }
    }

    private static ObjectNode shown(UsageKind kind, ObjectNode result) {
        if (!kind.isCosts()) {
            return result;
        }
        BigDecimal value = result.get("value").decimalValue();
        result.remove("value");
        result.set("amount", Json.object().put("value", value).put("currency", "usd"));
        return result;
    }

    @Override
    public void clear() {
        ledger.clear();
    }
}
