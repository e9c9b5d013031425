package io.github.darnold.openai.emulator.control;

import static io.github.darnold.openai.emulator.schema.Shapes.UNBOUNDED;
import static io.github.darnold.openai.emulator.schema.Shapes.integer;
import static io.github.darnold.openai.emulator.schema.Shapes.number;
import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.tagged;
import static io.github.darnold.openai.emulator.schema.Shapes.text;

import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.schema.ObjectShape;
import io.github.darnold.openai.emulator.schema.Shape;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A fault as it is planned over HTTP.
record FaultRequest(int times, RequestMatcher matcher, Fault fault) {

    private static final ObjectShape COMMON = object().optional("times", integer(1, UNBOUNDED))
            .optional("method", text(1, 20))
            .optional("path", text(1, 1000));
    private static final Shape SHAPE = tagged(
            "kind",
            Map.of(
                    "status",
                    COMMON.required("status", integer(400, 599)).optional("retry_after_seconds", number(0, 86_400)),
                    "delay",
                    COMMON.required("delay_seconds", number(0, 86_400)),
                    "reset_before",
                    COMMON,
                    "reset_after",
                    COMMON,
                    "truncated_body",
                    COMMON,
                    "not_json",
                    COMMON));

    static FaultRequest of(ObjectNode body) {
        SHAPE.check("fault", body);
        String path = body.path("path").asString("/**");
        if (!path.startsWith("/")) {
            throw ApiError.badRequest("'path' must start with '/'.", "path", "invalid_value");
        }
        RequestMatcher matcher = new RequestMatcher(body.path("method").asString("*"), path);
        return new FaultRequest(body.path("times").asInt(1), matcher, fault(body));
    }

    private static Fault fault(ObjectNode body) {
        return switch (body.get("kind").stringValue()) {
            case "status" -> {
                JsonNode wait = body.path("retry_after_seconds");
                Duration retryAfter = wait.isNumber() ? ControlHandler.seconds(wait) : null;
                yield new Fault.Status(body.get("status").asInt(), retryAfter);
            }
            case "delay" -> new Fault.Delay(ControlHandler.seconds(body.get("delay_seconds")));
            case "reset_before" -> new Fault.ResetBefore();
            case "reset_after" -> new Fault.ResetAfter();
            case "truncated_body" -> new Fault.TruncatedBody();
            default -> new Fault.NotJson();
        };
    }
}
