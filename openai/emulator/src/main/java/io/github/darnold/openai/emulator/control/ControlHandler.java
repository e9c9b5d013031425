package io.github.darnold.openai.emulator.control;

import static io.github.darnold.openai.emulator.schema.Shapes.number;
import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.text;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.ApiHandler;
import io.github.darnold.openai.emulator.http.Handler;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Request;
import io.github.darnold.openai.emulator.schema.ObjectShape;
import io.github.darnold.openai.emulator.store.Ids;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Steers a running emulator over HTTP, under `/_emulator`. Needs no key.
public final class ControlHandler implements Handler {

    private static final ObjectShape CLOCK =
            object().required("advance_seconds", number(0, Long.MAX_VALUE / 1_000_000_000));
    private static final ObjectShape LAG = object().required("seconds", number(0, 86_400));
    private static final ObjectShape SKEW = object().required("seconds", number(-86_400, 86_400));
    private static final ObjectShape NEXT_ID = object().required("next", text(1, 100));
    private static final int BODY_LIMIT = 1 << 20;

    private final EmulatorClock clock;
    private final Faults faults;
    private final Lags lags;
    private final RequestLog log;
    private final Ids ids;
    private final ApiHandler api;
    private final Runnable reset;

    /// @param api whose chapters may have controls of their own
    public ControlHandler(
            EmulatorClock clock, Faults faults, Lags lags, RequestLog log, Ids ids, ApiHandler api, Runnable reset) {
        this.clock = clock;
        this.faults = faults;
        this.lags = lags;
        this.log = log;
        this.ids = ids;
        this.api = api;
        this.reset = reset;
    }

    @Override
    public Answer handle(Request request) throws IOException {
        String operation = request.method() + " " + request.path();
        return switch (operation) {
            case "GET /_emulator/requests" -> RequestListing.of(log);
            case "DELETE /_emulator/requests" -> done(log::clear);
            case "POST /_emulator/faults" -> {
                FaultRequest fault = FaultRequest.of(body(request));
                yield done(() -> fault.plan(faults));
            }
            case "DELETE /_emulator/faults" -> done(faults::clear);
            case "POST /_emulator/clock" -> {
                ObjectNode body = body(request);
                CLOCK.check(body);
                clock.advance(seconds(body.get("advance_seconds")));
                yield Answer.ok(Json.object().put("now", clock.instant().toString()));
            }
            case "POST /_emulator/list_lag" -> done(LAG, request, lags::list);
            case "POST /_emulator/read_lag" -> done(LAG, request, lags::read);
            case "POST /_emulator/clock_skew" -> done(SKEW, request, lags::skew);
            case "POST /_emulator/ids" -> {
                ObjectNode body = body(request);
                NEXT_ID.check(body);
                yield done(() -> ids.choose(body.get("next").stringValue()));
            }
            case "POST /_emulator/reset" -> done(reset);
            default ->
                api.control(request)
                        .orElseThrow(() -> ApiError.of(
                                404, "The emulator has no control " + operation + ".", null, "unknown_url"));
        };
    }

    static Duration seconds(JsonNode number) {
        return Duration.ofNanos(number.decimalValue().movePointRight(9).longValue());
    }

    private static Answer done(ObjectShape shape, Request request, Consumer<Duration> work) throws IOException {
        ObjectNode body = body(request);
        shape.check(body);
        return done(() -> work.accept(seconds(body.get("seconds"))));
    }

    private static Answer done(Runnable work) {
        work.run();
        return Answer.ok(Json.object().put("ok", true));
    }

    private static ObjectNode body(Request request) throws IOException {
        try {
            if (Json.parse(request.body().readNBytes(BODY_LIMIT)) instanceof ObjectNode object) {
                return object;
            }
        } catch (Json.MalformedJson e) {
            throw ApiError.badRequest("The body is not JSON: " + e.getMessage());
        }
        throw ApiError.badRequest("The body must be a JSON object.");
    }
}
