package io.github.darnold.openai.benchmark.wall;

import io.github.darnold.openai.benchmark.launch.PeakMemory;
import io.github.darnold.openai.benchmark.provider.Candidate;
import io.github.darnold.openai.emulator.Emulator;
import io.github.darnold.openai.emulator.control.ReceivedRequest;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// A provider in a workspace of its own, with an API of its own, or terraform without a provider.
public final class Contestant implements AutoCloseable {

    private static final String ADMIN_KEY = "sk-admin-benchmark";
    private static final int TOO_MANY = 429;

    private final String name;
    private final Workspace workspace;
    private final Emulator api;

    private Contestant(String name, Workspace workspace, Emulator api) {
        this.name = name;
        this.workspace = workspace;
        this.api = api;
    }

    /// Installs a provider.
    public static Contestant of(Candidate candidate, String work, Terraform terraform, Path folder) {
        Dialect dialect = Dialect.of(candidate.dialect(), candidate.name(), work);
        String source = dialect.source()
                .orElseThrow(
                        () -> new WallFailure(candidate.name() + ": its dialect names no \"source\" of three parts"));
        return prepared(
                candidate.name(),
                terraform,
                dialect,
                folder.resolve(candidate.name()),
                place -> Installation.of(candidate, source, terraform.platform(), place));
    }

    /// Terraform without a provider.
    public static Contestant terraformAlone(String work, Terraform terraform, Path folder) {
        String name = "(" + Dialect.TERRAFORM + ")";
        Dialect dialect = Dialect.of(Dialect.TERRAFORM, name, work);
        return prepared(name, terraform, dialect, folder.resolve(name), Installation::empty);
    }

    private interface Installer {
        Installation into(Path folder) throws IOException;
    }

    private static Contestant prepared(
            String name, Terraform terraform, Dialect dialect, Path folder, Installer installer) {
        Emulator api = Emulator.start();
        try {
            Files.createDirectories(folder);
            Map<String, String> variables = Map.of("base_url", api.baseUrl().toString(), "admin_key", ADMIN_KEY);
            return new Contestant(
                    name, new Workspace(terraform, folder, dialect, installer.into(folder), variables), api);
        } catch (IOException e) {
            api.close();
            throw new UncheckedIOException(e);
        } catch (WallFailure e) {
            api.close();
            throw new WallFailure(name, e);
        }
    }

    /// Warms the API up: all of them run the same code.
    public void exercise() {
        new ApiExercise(api.baseUrl(), ADMIN_KEY).run();
        api.reset();
    }

    public String name() {
        return name;
    }

    /// What one command took, and asked of the API.
    ///
    /// @param refused how many of the requests were above the API's limit
    /// @param peakBytes most memory that the provider needed; empty where the system does not tell
    public record Wall(Duration taken, int requests, int refused, OptionalLong peakBytes) {}

    /// The API lets so many requests a minute in, until it forgets all objects.
    public void limit(int perMinute) {
        api.limit().allow(perMinute);
    }

    /// Puts a file beside the configuration.
    ///
    /// @param bytes 0 for none
    public void provide(long bytes) {
        try {
            workspace.provide(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs one command.
    ///
    /// @throws WallFailure when it ends otherwise than it should
    public Wall run(Phase phase, int objects, int parallelism) {
        api.requests().clear();
        try (PeakMemory memory = PeakMemory.watch()) {
            Duration taken = workspace.run(phase, objects, parallelism);
            List<ReceivedRequest> requests = api.requests().all();
            int refused = (int) requests.stream()
                    .filter(request -> request.status() == TOO_MANY)
                    .count();
            return new Wall(taken, requests.size(), refused, memory.bytes());
        } catch (WallFailure e) {
            throw new WallFailure(name, e);
        }
    }

    /// Forgets all objects, here and there.
    public void forget() {
        try {
            workspace.forget();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        api.reset();
    }

    @Override
    public void close() {
        api.close();
    }
}
