package io.github.darnold.openai.provider;

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

/// One configured provider that refreshes many objects as Terraform does: ten at a time, in any order.
final class RefreshedOpenAi implements AutoCloseable {

    private static final String KEY = "sk-test-key";
    private static final String ADMIN_KEY = "sk-admin-test-key";

    private final HttpClient client = HttpClient.newHttpClient();
    private final EmulatorClock clock = EmulatorClock.fixed(Instant.parse("2030-01-01T00:00:00Z"));
    private final Emulator emulator = Emulator.start(EmulatorOptions.defaults().withClock(clock));
    private final Engine<?> engine = new Engine<>(new OpenAiProvider(Map.of(
            "OPENAI_ADMIN_KEY",
            ADMIN_KEY,
            "OPENAI_API_KEY",
            KEY,
            "OPENAI_BASE_URL",
            emulator.baseUrl().toString())));
    private final CallContext context = new CallContext(
            Logger.silent(),
            new EmulatedTime(clock),
            new StopSignal(),
            ClientCapabilities.NONE,
            new PriorStates(),
            new TerraformEnvironment(Path.of("target", "refresh-test"), "default"),
            _ -> {});

    RefreshedOpenAi() {
        var config = engine.schemas().provider().complete(ObjectValue.EMPTY);
        if (!engine.configure(config, context).isEmpty()) {
            throw new IllegalStateException("the provider takes no empty configuration");
        }
    }

    Emulator emulator() {
        return emulator;
    }

    /// Makes an object beside Terraform.
    ///
    /// @return its id
    String post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(emulator.baseUrl() + path))
                .header("Authorization", "Bearer " + (path.startsWith("/organization") ? ADMIN_KEY : KEY))
                .header("Content-Type", "application/json")
                .header("OpenAI-Beta", "assistants=v2")
                .POST(BodyPublishers.ofString(body))
                .build();
        byte[] answer = client.send(request, BodyHandlers.ofByteArray()).body();
        return Json.parse(answer) instanceof ObjectValue object && object.get("id") instanceof StringValue(var id)
                ? id
                : "";
    }

    /// Refreshes objects of which the states say this.
    List<StateAnswer> refresh(String type, List<ObjectValue> states) {
        List<ObjectValue> shuffled = new ArrayList<>(states);
        Collections.shuffle(shuffled, new Random(11));
        try (ExecutorService ten =
                Executors.newFixedThreadPool(10, Thread.ofVirtual().factory())) {
            return shuffled.stream()
                    .map(state -> CompletableFuture.supplyAsync(() -> refresh(type, state), ten))
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

    @Override
    public void close() {
        engine.close();
        emulator.close();
    }
}
