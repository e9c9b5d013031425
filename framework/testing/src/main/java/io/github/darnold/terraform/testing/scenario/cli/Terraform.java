package io.github.darnold.terraform.testing.scenario.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An installed terraform or tofu.
///
/// @param product `terraform` or `opentofu`
/// @param platform as providers' packages name it, `linux_amd64`
public record Terraform(Path executable, String product, String version, String platform) {

    private static final Pattern VERSION = Pattern.compile("(Terraform|OpenTofu) v(\\S+)\\s+on (\\S+)");

    private static final Duration LIMIT = Duration.ofMinutes(1);

    /// The one at a path, or the first terraform, then tofu, on PATH.
    ///
    /// @param path empty when it is to be looked for
    public static Optional<Terraform> find(String path) {
        return path.isEmpty() ? onPath("terraform", "tofu").map(Terraform::at) : Optional.of(at(Path.of(path)));
    }

    /// The tofu on PATH, where that is another.
    public Optional<Terraform> tofuBeside() {
        return onPath("tofu").filter(path -> !path.equals(executable)).map(Terraform::at);
    }

    private static Optional<Path> onPath(String... names) {
        List<Path> folders = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Terraform at(Path executable) {
        try {
            Path folder = Files.createTempDirectory("terraform-version");
            Path output = folder.resolve("version.txt");
            Map<String, String> environment = Program.environmentWithout(List.of("TF_"));
            Outcome outcome =
                    new Program(List.of(executable.toString(), "version"), folder, environment).run(output, LIMIT);
            Files.delete(output);
            Files.delete(folder);
            Matcher told = VERSION.matcher(outcome.output());
            if (!outcome.isSuccess() || !told.find()) {
                throw new IllegalStateException(executable + " does not tell its version: " + outcome.output());
            }
            return new Terraform(executable, told.group(1).toLowerCase(Locale.ROOT), told.group(2), told.group(3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
