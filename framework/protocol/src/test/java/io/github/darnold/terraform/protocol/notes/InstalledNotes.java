package io.github.darnold.terraform.protocol.notes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The provider `notes` as an executable that the real `terraform` starts.
final class InstalledNotes {

    /// A terraform that finds the provider; the test is skipped where there is none.
    static Terraform terraform(Path directory) throws IOException {
        Optional<Path> found = Terraform.onPath();
        assumeTrue(found.isPresent(), "There is no terraform on PATH to try the provider with.");
        Path launcher = directory.resolve("terraform-provider-notes");
        String command = java().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Files.writeString(launcher, "#!/bin/sh\ntrap '' INT\nexec " + command + "\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Terraform.in(
                directory,
                found.orElseThrow(),
                "provider_installation {\n  dev_overrides { \"example/notes\" = \"" + directory
                        + "\" }\n  direct {}\n}\n");
    }

    /// The command that runs the provider.
    static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                NotesProvider.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private InstalledNotes() {}
}
