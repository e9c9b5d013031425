package io.github.darnold.openai.benchmark.wall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a provider is told to do some work: a configuration with the variables `base_url`, `admin_key` and `objects`.
///
/// @param source the provider's address; empty for Terraform's own
public record Dialect(Optional<String> source, String configuration) {

    /// Our own provider's, which is taken when no other is named or has the provider's name.
    public static final String DEFAULT = "darnold";
    /// Without any provider.
    public static final String TERRAFORM = "terraform";

    private static final Pattern SOURCE = Pattern.compile("\\bsource\\s*=\\s*\"(?<address>[^\"/]+/[^\"/]+/[^\"/]+)\"");

    /// Finds one.
    ///
    /// @param dialect its name, a folder when it has a slash in it, or empty
    /// @param provider whose name is tried next
    /// @param work name of the configuration, `projects`
    /// @throws WallFailure when there is none
    public static Dialect of(String dialect, String provider, String work) {
        if (dialect.contains("/")) {
            return read(Path.of(dialect, work + ".tf"));
        }
        Optional<Dialect> found =
                dialect.isEmpty() ? builtIn(provider, work).or(() -> builtIn(DEFAULT, work)) : builtIn(dialect, work);
        return found.orElseThrow(
                () -> new WallFailure(provider + ": there is no dialect " + dialect + " that has words for " + work));
    }

    private static Dialect read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new WallFailure("the dialect " + file + " cannot be read", e);
        }
    }

    private static Optional<Dialect> builtIn(String name, String work) {
        String resource = "/dialects/" + name + "/" + work + ".tf";
        try (@Nullable InputStream stream = Dialect.class.getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(of(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dialect of(String configuration) {
        Matcher matcher = SOURCE.matcher(configuration);
        return new Dialect(matcher.find() ? Optional.of(matcher.group("address")) : Optional.empty(), configuration);
    }
}
