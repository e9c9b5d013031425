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
import java.time.Duration;
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

/// Refreshes many objects as Terraform does: ten at a time, in any order.
class RefreshTest {

    private static final String KEY = "sk-admin-test-key";

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
    void readsAThousandProjectsInAtMostFifteenCalls() throws Exception {
        List<String> ids = makeProjects(1000);
        assertThat(refresh(ids)).allMatch(answer -> answer.state() instanceof ObjectValue);
        assertThat(emulator.requests().lines())
                .allMatch(line -> line.startsWith("GET "))
                .hasSizeLessThanOrEqualTo(15);
    }

    /// Waiting takes no time, but the clock of both sides shows it.
    @Test
    void isNeverRefusedUnderALimitOfTenRequestsAMinute() throws Exception {
        List<String> ids = makeProjects(1000);
        emulator.limit().allow(10);
        Instant start = emulator.clock().instant();
        assertThat(refresh(ids)).allMatch(answer -> answer.state() instanceof ObjectValue);
        assertThat(emulator.requests().all()).hasSizeLessThanOrEqualTo(15).allMatch(request -> request.status() == 200);
        assertThat(Duration.between(start, emulator.clock().instant())).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void readsAThousandUsersInAtMostFifteenCalls() throws Exception {
        List<String> ids = makeUsers(1000);
        assertThat(refreshAll("openai_organization_user", "user_id", ids, ObjectValue.EMPTY))
                .allMatch(answer -> answer.state() instanceof ObjectValue);
        assertThat(emulator.requests().lines()).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void readsAThousandUsersInAGroupInAtMostFifteenCalls() throws Exception {
        List<String> ids = makeUsers(1000);
        String group = post("/organization/groups", "{\"name\": \"Everybody\"}");
        for (String id : ids) {
            post("/organization/groups/" + group + "/users", "{\"user_id\": \"" + id + "\"}");
        }
        emulator.requests().clear();
        assertThat(refreshAll("openai_group_user", "user_id", ids, ObjectValue.of("group_id", Value.of(group))))
                .allMatch(answer -> answer.state() instanceof ObjectValue);
        assertThat(emulator.requests().lines()).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void readsAThousandInvitesInAtMostFifteenCalls() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(post(
                    "/organization/invites", "{\"email\": \"new%d@example.com\", \"role\": \"reader\"}".formatted(i)));
        }
        emulator.requests().clear();
        assertThat(refreshAll("openai_invite", "id", ids, ObjectValue.EMPTY))
                .allMatch(answer -> answer.state() instanceof ObjectValue);
        assertThat(emulator.requests().lines()).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void readsOneProjectAmongAThousandInOneCall() throws Exception {
        List<String> ids = makeProjects(1000);
        refresh(ids.subList(500, 501));
        assertThat(emulator.requests().lines()).containsExactly("GET /organization/projects/" + ids.get(500));
    }

    @Test
    void readsAFewAmongAThousandInNoMoreThanTwiceTheCalls() throws Exception {
        List<String> ids = makeProjects(1000);
        assertThat(refresh(List.of(ids.get(1), ids.get(400), ids.get(998))))
                .allMatch(answer -> answer.state() instanceof ObjectValue);
        assertThat(emulator.requests().lines()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void dropsTheProjectsThatAreGoneAndNoOthers() throws Exception {
        List<String> ids = makeProjects(120);
        post("/organization/projects/" + ids.get(60) + "/archive", "");
        emulator.requests().clear();
        List<StateAnswer> answers = refresh(ids);
        assertThat(answers).filteredOn(answer -> answer.state().isNull()).hasSize(1);
        assertThat(emulator.requests().lines()).hasSizeLessThanOrEqualTo(6);
    }

    /// Roles are assigned one by one, but read by the list of whoever has them.
    @Test
    void readsFiftyRolesOfAGroupInOneCall() throws Exception {
        String group = post("/organization/groups", "{\"name\": \"Support\"}");
        String path = "/organization/groups/" + group + "/roles";
        List<String> roles = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            roles.add(post("/organization/roles", "{\"role_name\": \"role %d\", \"permissions\": []}".formatted(i)));
            post(path, "{\"role_id\": \"" + roles.getLast() + "\"}");
        }
        emulator.requests().clear();
        assertThat(refreshAll("openai_group_role", "role_id", roles, ObjectValue.of("group_id", Value.of(group))))
                .allMatch(answer -> answer.state() instanceof ObjectValue);
        assertThat(emulator.requests().lines()).containsExactly("GET " + path);
    }

    private List<String> makeProjects(int count) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(post("/organization/projects", "{\"name\": \"project " + i + "\"}"));
        }
        emulator.requests().clear();
        return ids;
    }

    private List<String> makeUsers(int count) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(post("/_emulator/users", "{\"email\": \"user%d@example.com\"}".formatted(i)));
        }
        emulator.requests().clear();
        return ids;
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        URI base = emulator.baseUrl();
        URI target = path.startsWith("/_emulator") ? base.resolve(path) : URI.create(base + path);
        HttpRequest request = HttpRequest.newBuilder(target)
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        byte[] answer = client.send(request, BodyHandlers.ofByteArray()).body();
        return Json.parse(answer) instanceof ObjectValue object && object.get("id") instanceof StringValue(var id)
                ? id
                : "";
    }

    private List<StateAnswer> refresh(List<String> ids) {
        return refreshAll("openai_project", "id", ids, ObjectValue.of("deletion_protection", Value.of(false)));
    }

    /// Refreshes objects of one type that differ in one attribute.
    private List<StateAnswer> refreshAll(String type, String attribute, List<String> ids, ObjectValue others) {
        List<String> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, new Random(11));
        try (ExecutorService ten =
                Executors.newFixedThreadPool(10, Thread.ofVirtual().factory())) {
            return shuffled.stream()
                    .map(id -> CompletableFuture.supplyAsync(
                            () -> refresh(type, others.with(attribute, Value.of(id))), ten))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private StateAnswer refresh(String type, ObjectValue state) {
        Schema schema = Objects.requireNonNull(engine.schemas().resources().get(type));
        return engine.read(
                new ReadRequest(type, schema.complete(state), PrivateState.empty(), NullValue.NULL), context);
    }
}
