package io.github.darnold.openai.emulator.control;

import static io.github.darnold.openai.emulator.schema.Shapes.UNBOUNDED;
import static io.github.darnold.openai.emulator.schema.Shapes.integer;
import static io.github.darnold.openai.emulator.schema.Shapes.number;
import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.tagged;
import static io.github.darnold.openai.emulator.schema.Shapes.text;
import static java.util.Map.entry;

import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.schema.ObjectShape;
import io.github.darnold.openai.emulator.schema.Shape;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A fault as it is planned over HTTP.
///
/// @param probability of each call that matches; null where a number of calls fails
/// @param seed of chance from now on; null to let it take its course
record FaultRequest(
        int times, @Nullable Double probability, @Nullable Long seed, RequestMatcher matcher, Fault fault) {

    private static final ObjectShape COMMON = object().optional("times", integer(1, UNBOUNDED))
            .optional("probability", number(0, 1))
            .optional("seed", integer(0, Long.MAX_VALUE))
            .optional("method", text(1, 20))
            .optional("path", text(1, 1000));
    private static final Shape SHAPE = tagged(
            "kind",
            Map.ofEntries(
                    entry(
                            "status",
                            COMMON.required("status", integer(400, 599))
                                    .optional("code", text(1, 100))
                                    .optional("retry_after_seconds", number(0, 86_400))),
                    entry("delay", COMMON.required("delay_seconds", number(0, 86_400))),
                    entry("slow_answer", COMMON.required("delay_seconds", number(0, 86_400))),
                    entry("reset_before", COMMON),
                    entry("reset_after", COMMON),
                    entry("truncated_body", COMMON),
                    entry("not_json", COMMON),
                    entry("reset_unread", COMMON),
                    entry("reset_within", COMMON),
                    entry(
                            "status_after",
                            COMMON.required("status", integer(400, 599)).optional("code", text(1, 100))),
                    entry("misfit", COMMON.optional("field", text(1, 100))),
                    entry("absurd_headers", COMMON),
                    entry("clipped_body", COMMON),
                    entry("stalled_body", COMMON),
                    entry("error_inside", COMMON),
                    entry("wrong_type", COMMON)));

    static FaultRequest of(ObjectNode body) {
        SHAPE.check("fault", body);
        String path = body.path("path").asString("/**");
        if (!path.startsWith("/")) {
            throw ApiError.badRequest("'path' must start with '/'.", "path", "invalid_value");
        }
        JsonNode probability = body.path("probability");
        if (probability.isNumber() && body.has("times")) {
            throw ApiError.badRequest("'times' and 'probability' exclude each other.", "probability", "invalid_value");
        }
        if (probability.isNumber() && !(probability.doubleValue() > 0)) {
            throw ApiError.badRequest("'probability' must be above 0.", "probability", "invalid_value");
        }
        JsonNode seed = body.path("seed");
        return new FaultRequest(
                body.path("times").asInt(1),
                probability.isNumber() ? probability.doubleValue() : null,
                seed.isNumber() ? seed.longValue() : null,
                new RequestMatcher(body.path("method").asString("*"), path),
                fault(body));
    }

    private static @Nullable String word(ObjectNode body, String field) {
        return body.path(field).isString() ? body.get(field).stringValue() : null;
    }

    void plan(Faults faults) {
        if (seed != null) {
            faults.seed(seed);
        }
        if (probability == null) {
            faults.failNext(times, matcher, fault);
        } else {
            faults.failSometimes(probability, matcher, fault);
        }
    }

    private static Fault fault(ObjectNode body) {
        return switch (body.get("kind").stringValue()) {
            case "status" -> {
                JsonNode wait = body.path("retry_after_seconds");
                Duration retryAfter = wait.isNumber() ? ControlHandler.seconds(wait) : null;
                yield new Fault.Status(body.get("status").asInt(), retryAfter, word(body, "code"));
            }
            case "delay" -> new Fault.Delay(ControlHandler.seconds(body.get("delay_seconds")));
            case "slow_answer" -> new Fault.SlowAnswer(ControlHandler.seconds(body.get("delay_seconds")));
            case "reset_before" -> new Fault.ResetBefore();
            case "reset_after" -> new Fault.ResetAfter();
            case "reset_unread" -> new Fault.ResetUnread();
            case "reset_within" -> new Fault.ResetWithin();
            case "truncated_body" -> new Fault.TruncatedBody();
            case "status_after" -> new Fault.StatusAfter(body.get("status").asInt(), word(body, "code"));
            case "misfit" -> new Fault.Misfit(word(body, "field"));
            case "absurd_headers" -> new Fault.AbsurdHeaders();
            case "clipped_body" -> new Fault.ClippedBody();
            case "stalled_body" -> new Fault.StalledBody();
            case "error_inside" -> new Fault.ErrorInside();
            case "wrong_type" -> new Fault.WrongType();
            default -> new Fault.NotJson();
        };
    }
}
