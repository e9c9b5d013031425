package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Clients come and go.
class ConfiguringTest {

    private static final Optional<String> NAME = optional("name", string(), "Name.");
    private static final Computed<String> REGION = computed("region", string(), "Where it is.");
    private static final Shape THING = shape(NAME, REGION);
    private static final ObjectValue STATE = THING.complete(object("name", "a"));

    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private final Harness harness = Harness.of(new Scripted(THING) {
        @Override
        public @Nullable Fields read(String client, Fields state, Call call) {
            if (state.require(NAME).equals("slow")) {
                started.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return state.with(REGION, client);
        }
    });

    private Value region(StateAnswer answer) {
        return ((ObjectValue) answer.state()).get("region");
    }

    private List<Diagnostic> configure(String region) {
        return harness.engine.configure(object("token", "marker-token", "region", region), harness.context());
    }

    @Test
    void appliesDefaultsToTheProvidersConfiguration() {
        assertThat(region(harness.read(STATE))).isEqualTo(Value.of("moon"));
    }

    @Test
    void usesTheClientOfTheLatestConfiguration() {
        configure("mars");

        assertThat(region(harness.read(STATE))).isEqualTo(Value.of("mars"));
    }

    @Test
    void letsCallsInFlightKeepTheirClient() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<StateAnswer> slow = threads.submit(() -> harness.read(STATE.with("name", Value.of("slow"))));
            started.await();
            configure("mars");
            goOn.countDown();

            assertThat(region(slow.get())).isEqualTo(Value.of("moon"));
        }
    }

    @Test
    void keepsTheClientWhereAnotherConfigurationFails() {
        assertThat(configure("void")).containsExactly(Diagnostic.error("Nothing there", "Take another region."));

        assertThat(region(harness.read(STATE))).isEqualTo(Value.of("moon"));
    }

    @Test
    void closesEveryClientOnce() {
        configure("storm");
        configure("mars");

        harness.engine.close();
        harness.engine.close();

        assertThat(harness.provider.closed).containsExactly("moon", "storm", "mars");
    }

    @Test
    void refusesTwoOfAName() {
        var twice = new FakeProvider(List.of(new Scripted(THING), new Scripted(THING)), List.of());

        assertThatThrownBy(() -> new Engine<>(twice)).hasMessageContaining("fake_thing");
    }

    @Test
    void showsAllSchemas() {
        assertThat(harness.engine.schemas().resources()).containsOnlyKeys(Scripted.TYPE);
        assertThat(harness.engine.schemas().provider()).isEqualTo(harness.provider.schema());
    }
}
