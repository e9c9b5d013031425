package io.github.darnold.terraform.testing.scenario.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An installed terraform or tofu.
///
/// @param platform as providers' packages name it, `linux_amd64`
public record Terraform(Path executable, String version, String platform) {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    /// The one at a path, or the first terraform, then tofu, on PATH.
    ///
    /// @param path empty when it is to be looked for
    public static Optional<Terraform> find(String path) {
        return path.isEmpty() ? onPath().map(Terraform::at) : Optional.of(at(Path.of(path)));
    }

    private static Optional<Path> onPath() {
        List<Path> folders = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return Stream.of("terraform", "tofu")
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Terraform at(Path executable) {
        try {
            Path folder = Files.createTempDirectory("terraform-version");
            Path output = folder.resolve("version.json");
            Map<String, String> environment = Program.environmentWithout(List.of("TF_"));
            Outcome outcome = new Program(List.of(executable.toString(), "version", "-json"), folder, environment)
                    .run(output, LIMIT);
            Files.delete(output);
            Files.delete(folder);
            if (!outcome.isSuccess()) {
                throw new IllegalStateException(executable + " does not tell its version: " + outcome.output());
            }
            JsonNode version = JsonMapper.shared().readTree(outcome.output());
            return new Terraform(
                    executable,
                    version.get("terraform_version").stringValue(),
                    version.get("platform").stringValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
