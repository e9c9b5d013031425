package io.github.darnold.openai.distribution.portable;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.distribution.portable.Installed.Printed;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The portable package, as it was built.
final class PortableIT {

    private static final String VERSION = "terraform-provider-openai 1.0.0\n";
    private static final String OURS = "io.github.darnold.";
    private static final Set<String> ALWAYS_THERE = Set.of("java.base");

    private final Installed built = Installed.built();

    @TempDir
    Path folder;

    @Test
    void needsNoJavaAndNothingOnThePath() throws Exception {
        Printed printed = built.run(List.of(built.launcher().toString()), Map.of("PATH", "/nonexistent"), "--version");

        assertThat(printed).isEqualTo(new Printed(0, VERSION, ""));
    }

    @Test
    void hasTheModulesThatItsClassesUseAndNoOthers() throws IOException {
        StringWriter used = new StringWriter();
        List<String> arguments =
                List.of("--multi-release", "25", "--ignore-missing-deps", "-q", "--print-module-deps", "--class-path");
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        List<String> jars = jars();
        int exitCode = jdeps.run(
                new PrintWriter(used, true),
                new PrintWriter(used, true),
                Stream.of(arguments, List.of(String.join(":", jars)), jars)
                        .flatMap(List::stream)
                        .toArray(String[]::new));

        assertThat(exitCode).as(used.toString()).isZero();
        Set<String> expected = new TreeSet<>(RuntimeImage.UNUSED_MODULES);
        expected.addAll(ALWAYS_THERE);
        expected.addAll(RuntimeImage.MODULES);
        // Only the roots are printed: java.sql brings java.logging along.
        expected.remove("java.logging");
        assertThat(Set.of(used.toString().strip().split(","))).isEqualTo(expected);
    }

    private static List<String> jars() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("provider.jars", "")))) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void findsItsClassesInTheCacheWhereverItIs() throws Exception {
        Path log = folder.resolve("classes.txt");
        Installed moved = built.copiedTo(folder.resolve("else where"));

        assertThat(moved.runWith(CachedClasses.logTo(log), "--version").output())
                .isEqualTo(VERSION);
        CachedClasses.read(log, OURS).expect(5);
    }

    @Test
    void refusesTheCacheOfAnotherRuntime() throws Exception {
        Path log = folder.resolve("classes.txt");
        Installed changed = built.copiedTo(folder.resolve("changed"));
        changed.lengthen("lib/runtime/lib/modules");

        Printed printed = changed.runWith(CachedClasses.logTo(log), "--version");

        assertThat(printed.output()).isEqualTo(VERSION);
        assertThat(printed.errors()).contains("aot");
        CachedClasses classes = CachedClasses.read(log, OURS);
        assertThat(classes.cached()).isEmpty();
        assertThat(classes.linked()).isNotEmpty();
    }

    @Test
    void leavesItsFolderAsItIs() throws Exception {
        Installed copy = built.copiedTo(folder.resolve("read-only"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), copy.folder());
        Files.setPosixFilePermissions(copy.folder().resolve("lib"), PosixFilePermissions.fromString("r-xr-xr-x"));
        String before = listing(copy.folder());

        serve(link.resolve("terraform-provider-openai_v1.0.0"), provider -> {});

        assertThat(listing(copy.folder())).isEqualTo(before);
    }

    @Test
    void startsThroughALinkToItsLauncher() throws Exception {
        Installed copy = built.copiedTo(folder.resolve("copy"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), copy.launcher());

        Printed printed = built.run(List.of(link.toString()), Map.of("PATH", "/usr/bin:/bin"), "--version");

        assertThat(printed).isEqualTo(new Printed(0, VERSION, ""));
    }

    @Test
    void heedsNoOptionsMeantForOtherPrograms() throws Exception {
        Map<String, String> environment = Map.of(
                "JAVA_TOOL_OPTIONS", "-XX:+UseG1GC",
                "JDK_JAVA_OPTIONS", "-XX:+UseZGC",
                "_JAVA_OPTIONS", "-Xmx1");

        Printed printed = built.run(List.of(built.launcher().toString()), environment, "--version");

        assertThat(printed).isEqualTo(new Printed(0, VERSION, ""));
    }

    @Test
    void livesOnWhenTheUserInterruptsTerraform() throws Exception {
        serve(built.launcher(), provider -> {
            assertThat(new ProcessBuilder(
                                    "kill",
                                    "-INT",
                                    Long.toString(provider.process().pid()))
                            .start()
                            .waitFor())
                    .isZero();
            provider.calls().getProviderSchema(GetProviderSchema.Request.getDefaultInstance());
            assertThat(provider.process().isAlive()).isTrue();
        });
    }

    private void serve(Path launcher, Visit visit) throws Exception {
        Path errors = folder.resolve("stderr.txt");
        try (LaunchedProvider provider = LaunchedProvider.start(launcher, Map.of(), folder, errors)) {
            provider.calls().getProviderSchema(GetProviderSchema.Request.getDefaultInstance());
            visit.with(provider);
            provider.shutDown();
        }
        assertThat(errors).isEmptyFile();
    }

    /// What is done with a provider while it serves.
    private interface Visit {
        void with(LaunchedProvider provider) throws Exception;
    }

    private static String listing(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().map(PortableIT::line).collect(Collectors.joining("\n"));
        }
    }

    private static String line(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
