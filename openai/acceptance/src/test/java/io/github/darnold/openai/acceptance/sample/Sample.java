package io.github.darnold.openai.acceptance.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The sample of one object: the files of its folder, by name.
///
/// @param name of the type or function; that of the folder for the provider
public record Sample(SampleKind kind, String name, Path folder, TreeMap<String, String> files) {

    public static final String CHANGE = "change.tf";
    private static final Set<String> PLAYED =
            Set.of(CHANGE, ImportSample.COMMAND, ImportSample.BY_ID, ImportSample.BY_IDENTITY);

    private static final Pattern WARNING = Pattern.compile("(?m)^ *# (Warning: .+)$");

    public Sample {
        if (!files.containsKey(kind.file())) {
            throw new IllegalArgumentException(folder + " has no " + kind.file());
        }
    }

    /// All in a folder of examples, in order of their paths.
    public static Stream<Sample> in(Path examples) {
        return Stream.of(SampleKind.values()).flatMap(kind -> {
            Path folder = examples.resolve(kind.folder());
            return kind == SampleKind.PROVIDER
                    ? Stream.of(read(kind, folder))
                    : folders(folder).map(each -> read(kind, each));
        });
    }

    private static Stream<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return Stream.empty();
        }
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sample read(SampleKind kind, Path folder) {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sample(kind, folder.getFileName().toString(), folder, files);
    }

    /// Whether a Terraform 1.m understands it.
    ///
    /// @param minor its `m`
    public boolean isPlayedBy(int minor) {
        return minor >= kind.since();
    }

    String main() {
        return content(kind.file()).orElseThrow();
    }

    Optional<String> content(String file) {
        return Optional.ofNullable(files.get(file));
    }

    /// What Terraform warns of when it is created: the sample shows it as a comment, `# Warning: ...`.
    Stream<String> warnings() {
        return WARNING.matcher(main()).results().map(found -> found.group(1));
    }

    /// Files that it reads, such as training data.
    TreeMap<String, String> data() {
        TreeMap<String, String> data = new TreeMap<>(files);
        data.remove(kind.file());
        data.keySet().removeAll(PLAYED);
        return data;
    }

    /// Files that nothing would ever play: neither part of the layout nor read by the sample.
    public Set<String> strays() {
        Set<String> strays = new TreeSet<>(data().keySet());
        strays.removeIf(main()::contains);
        return strays;
    }

    /// The name of its first block of a kind: `search` for `resource "openai_project" "search"`.
    String label(String block) {
        return Pattern.compile("(?m)^" + block + " \"" + Pattern.quote(name) + "\" \"([^\"]+)\"")
                .matcher(main())
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow(() -> new IllegalArgumentException(folder + " shows no " + block + " \"" + name + "\""));
    }
}
