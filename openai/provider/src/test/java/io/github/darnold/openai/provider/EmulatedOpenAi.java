package io.github.darnold.openai.provider;

import io.github.darnold.openai.emulator.Emulator;
import io.github.darnold.openai.emulator.EmulatorOptions;
import io.github.darnold.openai.emulator.control.EmulatorClock;
import io.github.darnold.openai.emulator.control.ReceivedRequest;
import io.github.darnold.terraform.engine.structure.StoredJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.testing.core.ManualTime;
import io.github.darnold.terraform.testing.core.SimulatedCore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The provider under a simulated Terraform, against an emulator of its own. Both have one time, which only tests move.
public final class EmulatedOpenAi implements AutoCloseable {

    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private final EmulatorClock clock = EmulatorClock.fixed(START);
    private final ManualTime time = ManualTime.startingAt(START);
    private final Emulator emulator = Emulator.start(EmulatorOptions.defaults().withClock(clock));
    private final SimulatedCore core = SimulatedCore.of(new OpenAiProvider(Map.of(
                    "OPENAI_API_KEY",
                    "sk-test-key",
                    "OPENAI_BASE_URL",
                    emulator.baseUrl().toString())))
            .withTime(time);

    public Emulator emulator() {
        return emulator;
    }

    public SimulatedCore core() {
        return core;
    }

    public void advance(Duration duration) {
        clock.advance(duration);
        time.advance(duration);
    }

    /// A configuration of a resource, written as JSON.
    public ObjectValue config(String type, String json) {
        return config(core.schema(type), json);
    }

    /// A configuration by its schema, written as JSON.
    public static ObjectValue config(Schema schema, String json) {
        return (ObjectValue) StoredJson.read(schema.wireType(), Json.parse(json));
    }

    /// The requests since last asked, as `METHOD /path`.
    public List<String> requests() {
        List<String> lines = emulator.requests().lines();
        emulator.requests().clear();
        return lines;
    }

    /// The body of the only request since last asked.
    public ObjectValue onlyBody() {
        List<ReceivedRequest> all = emulator.requests().all();
        emulator.requests().clear();
        if (all.size() != 1) {
            throw new AssertionError("one request expected: " + all);
        }
        return (ObjectValue) Json.parse(all.getFirst().body());
    }

    @Override
    public void close() {
        emulator.close();
    }
}
