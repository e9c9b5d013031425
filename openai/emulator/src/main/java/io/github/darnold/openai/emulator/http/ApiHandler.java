package io.github.darnold.openai.emulator.http;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The API: finds the route of a request, checks key, headers and body, and runs the operation.
///
/// Requests are read by many threads at once, but only one at a time touches the objects, so that what must hold
/// between them (one active run for each thread, say) needs no further care.
public final class ApiHandler implements Handler {

    private static final long JSON_LIMIT = 64L << 20;
    private static final long FILE_LIMIT = 512L << 20;
    private static final String BETA = "assistants=v2";

    private final String prefix;
    private final Keys keys;
    private final InstantSource clock;
    private final Supplier<String> requestIds;
    private final Spool spool;
    private final List<? extends Chapter> chapters;
    private final List<Route> routes;
    private final List<Route> controls;
    private final ReentrantLock objects = new ReentrantLock();

    /// The API of some chapters.
    ///
    /// @param prefix of all paths in messages, such as `/v1`
    public ApiHandler(
            String prefix,
            Keys keys,
            InstantSource clock,
            Supplier<String> requestIds,
            Spool spool,
            List<? extends Chapter> chapters) {
        this.prefix = prefix;
        this.keys = keys;
        this.clock = clock;
        this.requestIds = requestIds;
        this.spool = spool;
        this.chapters = List.copyOf(chapters);
        this.routes = chapters.stream()
                .flatMap(chapter -> chapter.routes().stream())
                .sorted(Comparator.comparingInt((Route route) -> route.pattern().words())
                        .reversed())
                .toList();
        this.controls = chapters.stream()
                .flatMap(chapter -> chapter.controls().stream())
                .toList();
    }

    /// Forgets all objects of all chapters.
    public void clear() {
        objects.lock();
        try {
            chapters.forEach(Chapter::clear);
        } finally {
            objects.unlock();
        }
    }

    @Override
    public Answer handle(Request request) throws IOException {
        String requestId = requestIds.get();
        long started = System.nanoTime();
        Answer answer = answer(request, requestId);
        long millis = (System.nanoTime() - started) / 1_000_000;
        return Signature.on(answer, requestId, millis);
    }

    private Answer answer(Request request, String requestId) throws IOException {
        try {
            Match match = find(request);
            Route route = match.route();
            keys.require(route.key(), request.headers());
            if (route.assistantsBeta()) {
                requireBeta(request.headers());
            }
            ObjectNode body = route.bodyKind() == Route.BodyKind.JSON ? readJson(request) : Json.object();
            Form form = route.bodyKind() == Route.BodyKind.FORM
                    ? Multipart.read(request.headers().first("content-type"), request.body(), spool, FILE_LIMIT)
                    : Form.EMPTY;
            route.bodyCheck().check(body);
            Call call = new Call(match.variables(), request.query(), body, form, requestId);
            return run(route, call);
        } catch (ApiError e) {
            return e.answer();
        }
    }

    /// What a chapter answers to somebody who steers its objects; empty where none offers that.
    public Optional<Answer> control(Request request) throws IOException {
        for (Route route : controls) {
            Optional<Map<String, String>> variables = route.pattern().match(request.path());
            if (variables.isPresent() && route.method().equals(request.method())) {
                ObjectNode body = json(request.body().readNBytes((int) JSON_LIMIT));
                route.bodyCheck().check(body);
                return Optional.of(run(route, new Call(variables.get(), request.query(), body, Form.EMPTY, "")));
            }
        }
        return Optional.empty();
    }

    private Answer run(Route route, Call call) {
        objects.lock();
        try {
            chapters.forEach(chapter -> chapter.settle(clock.instant()));
            return route.operation().run(call);
        } finally {
            objects.unlock();
        }
    }

    private Match find(Request request) {
        boolean known = false;
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.pattern().match(request.path());
            if (variables.isPresent()) {
                if (route.method().equals(request.method())) {
                    return new Match(route, variables.get());
                }
                known = true;
            }
        }
        String url = prefix + request.path();
        throw known
                ? ApiError.of(
                        405,
                        "Not allowed to " + request.method() + " on " + url
                                + ". (HINT: Perhaps you meant to use a different HTTP method?)",
                        null,
                        "method_not_supported")
                : ApiError.of(404, "Invalid URL (" + request.method() + " " + url + ")", null, "unknown_url");
    }

    private static void requireBeta(Headers headers) {
        String sent = headers.first("openai-beta");
        if (List.of(sent.split("\\s*,\\s*", -1)).contains(BETA)) {
            return;
        }
        throw ApiError.badRequest(
                sent.isEmpty()
                        ? "You must provide the 'OpenAI-Beta' header to access the Assistants API. Please try again by"
                                + " setting the header 'OpenAI-Beta: assistants=v2'."
                        : "Invalid 'OpenAI-Beta' header: '" + sent
                                + "'. Please try again by setting the header 'OpenAI-Beta: assistants=v2'.",
                null,
                "invalid_beta");
    }

    private static ObjectNode readJson(Request request) throws IOException {
        String contentType = request.headers().first("content-type");
        byte[] bytes = request.body().readNBytes((int) JSON_LIMIT + 1);
        if (bytes.length > JSON_LIMIT) {
            throw ApiError.tooLarge(JSON_LIMIT);
        }
        if (bytes.length == 0) {
            return Json.object();
        }
        if (!contentType.startsWith("application/json")) {
            throw ApiError.badRequest(
                    "Invalid Content-Type header (" + contentType + "), expected application/json.",
                    null,
                    "unsupported_content_type");
        }
        return json(bytes);
    }

    private static ObjectNode json(byte[] bytes) {
        try {
            JsonNode json = Json.parse(bytes);
            if (json instanceof ObjectNode object) {
                return object;
            }
        } catch (Json.MalformedJson e) {
            // The answer is the same as for JSON that is no object.
        }
        throw ApiError.badRequest(
                "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP"
                        + " library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid"
                        + " JSON.)");
    }

    private record Match(Route route, Map<String, String> variables) {}
}
