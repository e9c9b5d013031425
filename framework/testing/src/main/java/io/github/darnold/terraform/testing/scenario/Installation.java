package io.github.darnold.terraform.testing.scenario;

import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A folder from which terraform installs the provider, and the configuration that lets it know no other place.
///
/// @param mirror a filesystem mirror with unpacked packages
/// @param configuration for `TF_CLI_CONFIG_FILE`
public record Installation(Path mirror, Path configuration) {

    /// Installs the provider into a folder.
    public static Installation in(Path folder, ProviderUnderTest provider, Terraform terraform) {
        Path mirror = folder.resolve("mirror");
        Path configuration = folder.resolve("terraform.rc");
        Path installed = mirror.resolve(provider.address())
                .resolve(provider.version())
                .resolve(terraform.platform())
                .resolve(provider.executable().getFileName());
        try {
            Files.createDirectories(installed.getParent());
            Files.writeString(installed, launcher(provider.executable()));
            Files.setPosixFilePermissions(installed, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.writeString(configuration, """
                    disable_checkpoint = true
                    provider_installation {
                      filesystem_mirror {
                        path = "%s"
                      }
                    }
                    """.formatted(mirror));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Installation(mirror, configuration);
    }

    /// A package holds files of its own: the executable stays where it was built, beside what it needs.
    private static String launcher(Path executable) {
        return "#!/bin/sh\ntrap '' INT\nexec '" + executable + "' \"$@\"\n";
    }
}
