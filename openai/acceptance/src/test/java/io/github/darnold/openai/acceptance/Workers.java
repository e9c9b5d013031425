package io.github.darnold.openai.acceptance;

import io.github.darnold.terraform.testing.scenario.ProviderUnderTest;
import io.github.darnold.terraform.testing.scenario.ScenarioWorker;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import io.github.darnold.terraform.testing.scenario.format.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/// As many workers as there are tests at a time. A scenario takes one and gives it back.
final class Workers implements AutoCloseable {

    private static final int COUNT = 2;

    private final List<ScenarioWorker> all = new ArrayList<>();
    private final BlockingQueue<ScenarioWorker> free = new LinkedBlockingQueue<>();

    /// @param name of their folders
    Workers(Terraform terraform, String name) throws IOException {
        Referee referee = Referee.appoint();
        this(terraform, name, () -> new EmulatorApi(referee));
    }

    /// @param apis makes the API of each
    Workers(Terraform terraform, String name, Supplier<EmulatorApi> apis) throws IOException {
        Path versions = Project.scenarios().resolve("versions.tf");
        ProviderUnderTest provider = new ProviderUnderTest(
                Path.of(Project.property("provider.executable")),
                "registry.terraform.io/darnold/openai",
                "1.0.0",
                "OPENAI_",
                Map.of("versions.tf", Files.readString(versions)));
        for (int i = 1; i <= COUNT; i++) {
            Path folder = Project.root().resolve("openai/acceptance/target/" + name + "-" + i);
            all.add(new ScenarioWorker(terraform, provider, apis.get(), folder));
        }
        free.addAll(all);
    }

    void play(Scenario scenario) throws InterruptedException {
        ScenarioWorker worker = free.take();
        try {
            worker.play(scenario);
        } finally {
            free.add(worker);
        }
    }

    @Override
    public void close() {
        all.forEach(ScenarioWorker::close);
    }
}
