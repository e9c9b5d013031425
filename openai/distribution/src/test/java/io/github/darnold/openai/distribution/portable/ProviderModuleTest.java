package io.github.darnold.openai.distribution.portable;

import static io.github.darnold.openai.distribution.portable.Jars.text;
import static io.github.darnold.openai.distribution.portable.Jars.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProviderModuleTest {

    private static final String LIBRARY = "library.Library";

    @TempDir
    Path folder;

    private ModuleDescriptor unpack(Path... jars) throws IOException {
        Path module = folder.resolve("module");
        Path main = Jars.write(folder.resolve("main.jar"), type("io.github.darnold.openai.provider.Main"));
        List<Path> all = Stream.concat(Stream.of(jars), Stream.of(main)).toList();
        ProviderModule.unpack(all, Set.of("java.logging"), module);
        try (InputStream content = Files.newInputStream(module.resolve("module-info.class"))) {
            return ModuleDescriptor.read(content);
        }
    }

    @Test
    void holdsTheClassesOfAllJars() throws IOException {
        ModuleDescriptor module = unpack(
                Jars.write(folder.resolve("a.jar"), type(LIBRARY), text("META-INF/MANIFEST.MF", "")),
                Jars.write(folder.resolve("b.jar"), type("io.github.darnold.Ours"), type("io.github.darnold.Other")));

        assertThat(module.name()).isEqualTo("terraform.provider.openai");
        assertThat(module.mainClass()).contains("io.github.darnold.openai.provider.Main");
        assertThat(module.packages()).contains("library", "io.github.darnold");
        assertThat(module.requires())
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder("java.base", "java.logging");
        assertThat(Jars.names(folder.resolve("module")))
                .isEqualTo(
                        "io/github/darnold/Other.class io/github/darnold/Ours.class"
                                + " io/github/darnold/openai/provider/Main.class library/Library.class module-info.class padding");
    }

    @Test
    void leavesOutWhatOnlyCompilersRead() throws IOException {
        unpack(Jars.write(
                folder.resolve("a.jar"),
                type(LIBRARY),
                text("library/library.kotlin_builtins", "x"),
                text("core/features.bin", "x"),
                text("io/github/darnold/words.txt", "x")));

        assertThat(Jars.names(folder.resolve("module")))
                .contains("io/github/darnold/words.txt")
                .doesNotContain("kotlin_builtins", "core");
    }

    @Test
    void offersTheServicesOfAllJars() throws IOException {
        ModuleDescriptor module = unpack(
                Jars.write(
                        folder.resolve("a.jar"),
                        type(LIBRARY),
                        text("META-INF/services/library.Library", "library.One # first\n\n")),
                Jars.write(folder.resolve("b.jar"), text("META-INF/services/library.Library", "library.Two\n")));

        assertThat(module.uses()).containsExactly(LIBRARY);
        assertThat(module.provides())
                .singleElement()
                .extracting(ModuleDescriptor.Provides::providers)
                .isEqualTo(List.of("library.One", "library.Two"));
    }

    @Test
    void refusesTwoJarsWithTheSameClass() throws IOException {
        Path one = Jars.write(folder.resolve("a.jar"), type(LIBRARY));
        Path other = Jars.write(folder.resolve("b.jar"), type(LIBRARY));

        assertThatThrownBy(() -> unpack(one, other)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void hasAnotherSizeWhenAnythingChanges() throws IOException {
        Path jar = folder.resolve("a.jar");
        unpack(Jars.write(jar, text("io/github/darnold/version.txt", "1.0.0")));
        long before = Files.size(folder.resolve("module/padding"));
        Files.writeString(folder.resolve("module/io/github/darnold/version.txt"), "1.0.1");
        Files.delete(folder.resolve("module/padding"));
        CacheGuard.write(folder.resolve("module"));

        assertThat(Files.size(folder.resolve("module/padding"))).isNotEqualTo(before);
    }
}
