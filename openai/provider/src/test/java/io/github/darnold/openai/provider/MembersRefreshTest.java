package io.github.darnold.openai.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.Emulator;
import io.github.darnold.openai.emulator.EmulatorOptions;
import io.github.darnold.openai.emulator.control.EmulatorClock;
import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.engine.ReadRequest;
import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.ClientCapabilities;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.call.PriorStates;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.TerraformEnvironment;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Refreshes the members of many projects as Terraform does: ten at a time, in any order.
class MembersRefreshTest {

    private static final String KEY = "sk-admin-test-key";
    private static final int PROJECTS = 50;
    private static final int MEMBERS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final EmulatorClock clock = EmulatorClock.fixed(Instant.parse("2030-01-01T00:00:00Z"));
    private final Emulator emulator = Emulator.start(EmulatorOptions.defaults().withClock(clock));
    private final Engine<?> engine = new Engine<>(new OpenAiProvider(Map.of(
            "OPENAI_ADMIN_KEY", KEY, "OPENAI_BASE_URL", emulator.baseUrl().toString())));
    private final CallContext context = new CallContext(
            Logger.silent(),
            new EmulatedTime(clock),
            new StopSignal(),
            ClientCapabilities.NONE,
            new PriorStates(),
            new TerraformEnvironment(Path.of("target", "refresh-test"), "default"),
            _ -> {});

    /// A user in a project.
    private record Membership(String project, String user) {}

    @BeforeEach
    void configure() {
        var config = engine.schemas().provider().complete(ObjectValue.EMPTY);
        assertThat(engine.configure(config, context)).isEmpty();
    }

    @AfterEach
    void close() {
        engine.close();
        emulator.close();
    }

    @Test
    void readsTheMembersOfFiftyProjectsInAtMost160Calls() throws Exception {
        List<Membership> all = makeMembers();
        assertThat(refresh(all)).hasSize(PROJECTS * MEMBERS).allMatch(answer -> answer.state() instanceof ObjectValue);
        assertThat(emulator.requests().lines())
                .allMatch(line -> line.startsWith("GET "))
                .hasSizeLessThanOrEqualTo(160);
    }

    private List<Membership> makeMembers() throws IOException, InterruptedException {
        List<String> users = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            URI controls = emulator.baseUrl().resolve("/_emulator/users");
            users.add(post(controls, "{\"email\": \"user%d@example.com\"}".formatted(i)));
        }
        List<Membership> all = new ArrayList<>();
        for (int i = 0; i < PROJECTS; i++) {
            String projects = emulator.baseUrl() + "/organization/projects";
            String project = post(URI.create(projects), "{\"name\": \"project %d\"}".formatted(i));
            for (String user : users) {
                post(
                        URI.create(projects + "/" + project + "/users"),
                        "{\"user_id\": \"%s\", \"role\": \"member\"}".formatted(user));
                all.add(new Membership(project, user));
            }
        }
        emulator.requests().clear();
        return all;
    }

    private String post(URI uri, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        byte[] answer = client.send(request, BodyHandlers.ofByteArray()).body();
        if (Json.parse(answer) instanceof ObjectValue object && object.get("id") instanceof StringValue(var id)) {
            return id;
        }
        throw new AssertionError(uri + " made nothing");
    }

    private List<StateAnswer> refresh(List<Membership> all) {
        List<Membership> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(11));
        try (ExecutorService ten =
                Executors.newFixedThreadPool(10, Thread.ofVirtual().factory())) {
            return shuffled.stream()
                    .map(each -> CompletableFuture.supplyAsync(() -> refresh(each), ten))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private StateAnswer refresh(Membership each) {
        Schema schema = Objects.requireNonNull(engine.schemas().resources().get("openai_project_user"));
        ObjectValue state = schema.complete(
                ObjectValue.of("project_id", Value.of(each.project())).with("user_id", Value.of(each.user())));
        return engine.read(
                new ReadRequest("openai_project_user", state, PrivateState.empty(), NullValue.NULL), context);
    }
}
