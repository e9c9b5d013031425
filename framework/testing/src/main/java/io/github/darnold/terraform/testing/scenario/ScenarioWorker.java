package io.github.darnold.terraform.testing.scenario;

import io.github.darnold.terraform.testing.scenario.cli.DebugProvider;
import io.github.darnold.terraform.testing.scenario.cli.Program;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import io.github.darnold.terraform.testing.scenario.format.Place;
import io.github.darnold.terraform.testing.scenario.format.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Plays one scenario after the other, with an API and a provider process of its own. Not for several threads at once.
public final class ScenarioWorker implements AutoCloseable {

    private final Terraform terraform;
    private final ProviderUnderTest provider;
    private final TestApi api;
    private final Path folder;
    private final Installation installation;
    private @Nullable DebugProvider attached;
    private int started;

    /// @param folder for all files of this worker, emptied before
    public ScenarioWorker(Terraform terraform, ProviderUnderTest provider, TestApi api, Path folder) {
        this.terraform = terraform;
        this.provider = provider;
        this.api = api;
        this.folder = folder.toAbsolutePath();
        delete(this.folder);
        this.installation = Installation.in(this.folder, provider, terraform);
    }

    /// Plays a scenario from a clean slate.
    ///
    /// @throws ScenarioFailure when something goes otherwise than it says; then its files are kept
    public void play(Scenario scenario) {
        api.reset();
        Path place = folder.resolve(scenario.file().replace(".md", "").replaceAll("[^A-Za-z0-9_-]", "-"));
        Workspace workspace = new Workspace(terraform, place, provider.supportFiles(), environment(scenario, place));
        try (ApiSession session = new ApiSession(api)) {
            new ScenarioRun(scenario, workspace, session).play();
            refuseLeaks(scenario, workspace);
        } catch (ScenarioFailure failure) {
            throw failure.keptIn(place);
        }
        delete(place);
    }

    private Map<String, String> environment(Scenario scenario, Path place) {
        Map<String, String> environment = clean();
        environment.put("TF_CLI_CONFIG_FILE", installation.configuration().toString());
        environment.put("TF_IN_AUTOMATION", "1");
        switch (scenario.mode()) {
            case REATTACH -> environment.put("TF_REATTACH_PROVIDERS", attach().reattach());
            case LAUNCHED -> {
                environment.put("TF_LOG", "TRACE");
                environment.put("TF_LOG_PATH", trace(place).toString());
            }
        }
        return environment;
    }

    private Map<String, String> clean() {
        Map<String, String> environment =
                new HashMap<>(Program.environmentWithout(List.of("TF_", "CHECKPOINT_", provider.environmentPrefix())));
        environment.putAll(api.environment());
        return environment;
    }

    /// The provider's process, a new one when the last has died.
    private DebugProvider attach() {
        if (attached == null || !attached.isAlive()) {
            started++;
            Map<String, String> environment = clean();
            environment.put("TF_LOG", "TRACE");
            attached = DebugProvider.start(provider.executable(), folder, environment, log());
        }
        return attached;
    }

    private Path log() {
        return folder.resolve("provider-" + started + ".log");
    }

    private static Path trace(Path place) {
        return place.resolve("trace.log");
    }

    /// Keys may stand nowhere; what users marked, in no log: state and plans have it.
    private void refuseLeaks(Scenario scenario, Workspace workspace) {
        SecretSearch keys = new SecretSearch(api.secrets(), workspace.ownFiles());
        SecretSearch texts = new SecretSearch(workspace.markers(), List.of());
        Path launched = trace(workspace.folder());
        List<String> leaks = new ArrayList<>(keys.leaksIn(workspace.folder()));
        Stream.of(log(), launched)
                .filter(Files::exists)
                .filter(file -> texts.hasSecret(file) || keys.hasSecret(file))
                .map(Path::toString)
                .forEach(leaks::add);
        if (!leaks.isEmpty()) {
            throw new ScenarioFailure(
                    new Place(scenario.file(), 1),
                    "secrets",
                    "none in what is printed, logged or stored",
                    "there are in " + String.join(", ", leaks));
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (attached != null) {
            attached.close();
        }
        api.close();
    }
}
