package io.github.darnold.openai.acceptance;

import io.github.darnold.openai.emulator.Emulator;
import io.github.darnold.openai.emulator.EmulatorOptions;
import io.github.darnold.openai.emulator.control.EmulatorClock;
import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.terraform.testing.scenario.ReceivedRequest;
import io.github.darnold.terraform.testing.scenario.TestApi;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The emulator as scenarios see it, with keys that are looked for wherever none may be.
final class EmulatorApi implements TestApi {

    private static final String API_KEY = "sk-marker-5bd1e995-project";
    private static final String ADMIN_KEY = "sk-admin-marker-5bd1e995-organization";
    private static final List<String> ADMINISTRATION = List.of("/organization/", "/projects/", "/tunnels");
    private static final Duration RETRY_AFTER = Duration.ofMillis(50);

    private final Referee referee;

    private final Emulator emulator;

    EmulatorApi(Referee referee) {
        this(referee, EmulatorClock.system());
    }

    /// @param clock of all that is made
    EmulatorApi(Referee referee, EmulatorClock clock) {
        this.referee = referee;
        this.emulator = Emulator.start(EmulatorOptions.defaults()
                .withClock(clock)
                .withApiKeys(Set.of(API_KEY))
                .withAdminKeys(Set.of(ADMIN_KEY)));
    }

    @Override
    public URI resolve(String path) {
        return path.startsWith("/_emulator/")
                ? emulator.baseUrl().resolve(path)
                : URI.create(emulator.baseUrl() + path);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "OPENAI_BASE_URL",
                emulator.baseUrl().toString(),
                "OPENAI_API_KEY",
                API_KEY,
                "OPENAI_ADMIN_KEY",
                ADMIN_KEY);
    }

    @Override
    public List<String> secrets() {
        return List.of(API_KEY, ADMIN_KEY);
    }

    @Override
    public Map<String, String> headers(String path) {
        String key = ADMINISTRATION.stream().anyMatch(path::startsWith) ? ADMIN_KEY : API_KEY;
        return Map.of("Authorization", "Bearer " + key, "OpenAI-Beta", "assistants=v2");
    }

    @Override
    public List<ReceivedRequest> requests() {
        return emulator.requests().all().stream()
                .map(request -> new ReceivedRequest(
                        request.method(),
                        request.path(),
                        query(request.query()),
                        request.contentType().startsWith("application/json")
                                ? new String(request.body(), StandardCharsets.UTF_8)
                                : ""))
                .toList();
    }

    private static String query(Map<String, List<String>> query) {
        return query.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + value))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    @Override
    public List<String> violations() {
        return referee.violations(emulator.requests().all());
    }

    @Override
    public void fail(int calls, String method, String path, String failure) {
        emulator.faults().failNext(calls, new RequestMatcher(method, path), fault(failure));
    }

    /// A status, or a word such as `delay-5s`.
    private static Fault fault(String failure) {
        if (failure.startsWith("delay-")) {
            return new Fault.Delay(Duration.parse("PT" + failure.substring("delay-".length())));
        }
        return switch (failure) {
            case "reset-before" -> new Fault.ResetBefore();
            case "reset-after" -> new Fault.ResetAfter();
            case "truncated-body" -> new Fault.TruncatedBody();
            case "not-json" -> new Fault.NotJson();
            case "429" -> new Fault.Status(429, RETRY_AFTER);
            default -> new Fault.Status(Integer.parseInt(failure), null);
        };
    }

    @Override
    public void recover() {
        emulator.faults().clear();
    }

    @Override
    public void advance(Duration step) {
        emulator.clock().advance(step);
    }

    @Override
    public void reset() {
        emulator.reset();
    }

    @Override
    public void close() {
        emulator.close();
    }
}
