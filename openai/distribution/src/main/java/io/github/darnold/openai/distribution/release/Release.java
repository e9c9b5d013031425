package io.github.darnold.openai.distribution.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files of a release that this machine can make: the archive of its platform, and what all platforms share.
final class Release {

    private final Map<String, String> options;
    private final Names names;
    private final Path folder;

    private Release(Map<String, String> options) {
        this.options = options;
        this.names = new Names(option("version"));
        this.folder = Path.of(option("folder"));
    }

    /// Arguments: `name=value`, all of them paths but for `version`, `form` (`native` or `portable`), `time` and `key`.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = Stream.of(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        new Release(options).make(Platform.current());
    }

    private String option(String name) {
        return Objects.requireNonNull(options.get(name), () -> "Missing: " + name);
    }

    private Path path(String name) {
        return Path.of(option(name));
    }

    private void make(Platform platform) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Archive archive = new Archive()
                .add("LICENSE", path("licence"))
                .add("README.md", path("readme"))
                .add("licenses", path("licenses"));
        addProgram(archive, platform);
        archive.write(folder.resolve(names.archive(platform)), Instant.parse(option("time")));
        copy("manifest", names.manifest());
        copy("sbom", names.billOfMaterials());
        ReleaseSigner.put(names, folder, option("key"));
    }

    private void addProgram(Archive archive, Platform platform) throws IOException {
        if (option("form").equals("native")) {
            archive.add(names.executable(platform), Path.of(option("native") + platform.suffix()));
        } else if (platform.isWindows()) {
            throw new IllegalArgumentException("Windows cannot start the portable package: build with -Pnative");
        } else {
            archive.add(names.executable(platform), path("portable").resolve(names.executable(platform)));
            archive.add("lib", path("portable").resolve("lib"));
        }
    }

    private void copy(String option, String name) throws IOException {
        Files.copy(path(option), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
