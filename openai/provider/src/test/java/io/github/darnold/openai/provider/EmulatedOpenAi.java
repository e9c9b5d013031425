package io.github.darnold.openai.provider;

import io.github.darnold.openai.emulator.Emulator;
import io.github.darnold.openai.emulator.EmulatorOptions;
import io.github.darnold.openai.emulator.control.EmulatorClock;
import io.github.darnold.openai.emulator.control.ReceivedRequest;
import io.github.darnold.terraform.engine.structure.StoredJson;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.ClientCapabilities;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.call.PriorStates;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.TerraformEnvironment;
import io.github.darnold.terraform.plugin.call.Time;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.DynamicType;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.SimulatedCore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The provider under a simulated Terraform, against an emulator of its own. Both have one time: only tests move it,
/// and the provider by waiting.
public final class EmulatedOpenAi implements AutoCloseable {

    private static final String THIS = "this";
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private final EmulatorClock clock = EmulatorClock.fixed(START);
    private final Emulator emulator = Emulator.start(EmulatorOptions.defaults().withClock(clock));
    private final SimulatedCore core;

    public EmulatedOpenAi() {
        this(Map.of());
    }

    /// @param more variables of the provider's environment
    public EmulatedOpenAi(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("OPENAI_API_KEY", "sk-test-key");
        environment.put("OPENAI_ADMIN_KEY", "sk-admin-test-key");
        environment.put("OPENAI_BASE_URL", emulator.baseUrl().toString());
        core = SimulatedCore.of(new OpenAiProvider(environment)).withTime(new EmulatedTime(clock));
    }

    /// A call outside of any Terraform.
    public static Call call() {
        var context = new CallContext(
                Logger.silent(),
                Time.system(),
                new StopSignal(),
                ClientCapabilities.NONE,
                new PriorStates(),
                new TerraformEnvironment(Path.of("nowhere"), "default"),
                _ -> {});
        return new Call(context, PrivateState.empty());
    }

    public Emulator emulator() {
        return emulator;
    }

    public SimulatedCore core() {
        return core;
    }

    public void advance(Duration duration) {
        clock.advance(duration);
    }

    /// A configuration of a resource, written as JSON.
    public ObjectValue config(String type, String json) {
        return config(core.schema(type), json);
    }

    /// A configuration by its schema, written as JSON.
    public static ObjectValue config(Schema schema, String json) {
        ObjectValue written = (ObjectValue) Json.parse(json);
        ObjectValue typed = written;
        List<String> dynamic = schema.shape().attributes().stream()
                .filter(attribute -> attribute.type() instanceof DynamicType)
                .map(Attribute::name)
                .toList();
        for (String name : dynamic) {
            typed = typed.with(name, NullValue.NULL);
        }
        ObjectValue config = (ObjectValue) StoredJson.read(schema.wireType(), typed);
        for (String name : dynamic) {
            config = config.with(name, DynamicValue.of(written.get(name)));
        }
        return config;
    }

    /// Plans the one object of that type.
    public Planned plan(String type, String json) {
        return core.plan(type, THIS, config(type, json));
    }

    /// Plans and applies the one object of that type, and proves that the next plan is empty.
    public ObjectValue apply(String type, String json) {
        ObjectValue applied = core.applied(type, THIS, config(type, json));
        Planned next = plan(type, json);
        if (next.action() != Action.NO_OP) {
            throw new AssertionError("drifts after apply: " + next.prior() + " -> " + next.planned());
        }
        return applied;
    }

    public Applied importState(String type, String id) {
        core.forget(type, THIS);
        return core.importState(type, THIS, id);
    }

    public Applied destroy(String type) {
        return core.destroy(type, THIS);
    }

    public Value state(String type) {
        return core.state(type, THIS);
    }

    /// The requests since last asked, as `METHOD /path`.
    public List<String> requests() {
        List<String> lines = emulator.requests().lines();
        emulator.requests().clear();
        return lines;
    }

    /// The body of the only write since last asked.
    public ObjectValue onlyBody() {
        List<ReceivedRequest> all = emulator.requests().all().stream()
                .filter(each -> !each.method().equals("GET"))
                .toList();
        emulator.requests().clear();
        if (all.size() != 1) {
            throw new AssertionError("one write expected: " + all);
        }
        return (ObjectValue) Json.parse(all.getFirst().body());
    }

    /// What somebody else asks of the API with an admin key, or of the emulator by one of its controls. What was
    /// requested until then is forgotten.
    public ObjectValue outside(String path, String json) {
        URI base = emulator.baseUrl();
        URI target = path.startsWith("/_emulator") ? base.resolve(path) : URI.create(base + path);
        HttpRequest request = HttpRequest.newBuilder(target)
                .header("Authorization", "Bearer sk-admin-test-key")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " was refused: " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return (ObjectValue) Json.parse(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        } finally {
            emulator.requests().clear();
        }
    }

    @Override
    public void close() {
        emulator.close();
    }
}
