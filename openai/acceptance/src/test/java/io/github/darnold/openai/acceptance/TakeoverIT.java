package io.github.darnold.openai.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.darnold.openai.acceptance.takeover.Recording;
import io.github.darnold.openai.acceptance.takeover.StoredState;
import io.github.darnold.openai.emulator.control.EmulatorClock;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// States that other providers left are taken over by one command, through the real terraform. They are recorded with
/// `-Dpeers.executables=FOLDER`, which has the other providers' executables.
@TestInstance(Lifecycle.PER_CLASS)
final class TakeoverIT {

    private static final Path STATES = Project.root().resolve("openai/acceptance/src/test/resources/states");

    private @Nullable Workers workers;
    private @Nullable Terraform terraform;

    @BeforeAll
    void findTerraform() throws IOException {
        Optional<Terraform> found = Terraform.find(Project.option("terraform.path"));
        assumeTrue(found.isPresent(), "Takeovers are skipped: neither terraform nor tofu is on PATH");
        terraform = found.get();
        workers = new Workers(
                found.get(), "takeover", () -> new EmulatorApi(Referee.lenient(), EmulatorClock.fixed(Recording.TIME)));
    }

    @AfterAll
    void stopWorkers() {
        if (workers != null) {
            workers.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> statesAreTakenOver() {
        return states().map(state ->
                DynamicTest.dynamicTest(state.name(), state.folder().toUri(), () -> takeOver(state)));
    }

    private void takeOver(StoredState state) throws IOException, InterruptedException {
        String executables = Project.option("peers.executables");
        if (!executables.isEmpty() && terraform != null) {
            Path work = Project.root().resolve("openai/acceptance/target/recording");
            new Recording(terraform, Path.of(executables), work).record(state);
        }
        if (workers != null) {
            workers.play(state.takeover(Project.root()));
        }
    }

    private static Stream<StoredState> states() {
        return StoredState.in(STATES).filter(state -> state.name().contains(Project.option("scenarios")));
    }
}
