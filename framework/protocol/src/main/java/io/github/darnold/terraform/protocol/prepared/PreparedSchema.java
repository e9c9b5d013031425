package io.github.darnold.terraform.protocol.prepared;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.protocol.message.SchemaAnswers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answer to `GetProviderSchema`, as bytes. Making it takes longer than all the rest of that call, and it is the
/// same at every start: a release carries it as a resource, and a native executable in its image. Where there is
/// none, as in development, the answer is made from the definitions.
public final class PreparedSchema {

    /// Where it stands on the class path.
    private static final String RESOURCE = "META-INF/terraform-provider/schema.bin";

    /// Read when the class is initialised: while a native image is built, or at the first question.
    private static final byte @Nullable [] BYTES = read();

    private static byte @Nullable [] read() {
        try (InputStream resource = PreparedSchema.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            return resource == null ? null : resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }

    /// What this release carries; empty where it carries nothing.
    public static Optional<byte[]> find() {
        return Optional.ofNullable(BYTES);
    }

    /// Writes what a release of this provider has to carry.
    ///
    /// @param root a folder or the root of an archive on the release's class path
    public static <C> void write(Provider<C> provider, Path root) throws IOException {
        Path file = root.resolve(RESOURCE);
        Files.createDirectories(file.getParent());
        try (Engine<C> engine = new Engine<>(provider)) {
            Files.write(file, SchemaAnswers.schemas(engine.schemas()).toByteArray());
        }
    }

    private PreparedSchema() {}
}
