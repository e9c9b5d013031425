package io.github.darnold.openai.benchmark.wall;

import io.github.darnold.openai.benchmark.provider.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// A folder from which terraform installs one provider as from a registry, so that it takes the same steps at each
/// command: it holds the whole package against the checksum of its lock file.
///
/// @param configuration for `TF_CLI_CONFIG_FILE`
record Installation(Path configuration) {

    private static final String VERSION = "1.0.0";

    /// Installs nothing: for terraform alone.
    static Installation empty(Path folder) throws IOException {
        Path mirror = Files.createDirectories(folder.resolve("mirror"));
        return new Installation(Files.writeString(folder.resolve("terraform.rc"), """
                disable_checkpoint = true
                provider_installation {
                  filesystem_mirror {
                    path = "%s"
                  }
                }
                """.formatted(mirror)));
    }

    static Installation of(Candidate candidate, String source, String platform, Path folder) throws IOException {
        Path target = folder.resolve("mirror").resolve(source).resolve(VERSION).resolve(platform);
        if (candidate.isPackage()) {
            copy(candidate.path(), target);
        } else {
            // A link, as the executable may need what is beside it; checksums are taken of what it leads to.
            Files.createDirectories(target);
            Files.createSymbolicLink(target.resolve("terraform-provider-openai"), candidate.executable());
        }
        return empty(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(file.equals(from) ? to : target.getParent());
                if (!Files.exists(target)) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
