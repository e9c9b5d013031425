package io.github.darnold.terraform.registrydocs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The samples of a provider, in the layout of terraform-plugin-docs.
///
/// @param folder `examples/`
public record Samples(Path folder) {

    static final String IMPORT_COMMAND = "import.sh";
    static final String IMPORT_BY_ID = "import-by-string-id.tf";
    static final String IMPORT_BY_IDENTITY = "import-by-identity.tf";

    /// The sample of an object.
    ///
    /// @throws IllegalStateException when there is none
    String of(PageKind kind, String name) {
        return other(kind, name, kind.sample()).orElseThrow(() -> missing(kind.folder(), name, kind.sample()));
    }

    /// Another file beside the sample.
    Optional<String> other(PageKind kind, String name, String file) {
        return read(folder.resolve(kind.folder()).resolve(name).resolve(file));
    }

    /// The sample of the provider block.
    String provider() {
        return read(folder.resolve("provider/provider.tf")).orElseThrow(() -> missing("provider", "", "provider.tf"));
    }

    private IllegalStateException missing(String kind, String name, String file) {
        return new IllegalStateException(
                "No sample: write " + folder.resolve(kind).resolve(name).resolve(file));
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
