package io.github.darnold.openai.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.rest.exchange.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is defined is also offered: a constant that no chapter has is dead, and nothing else would tell.
class ChaptersTest {

    private static final List<Class<?>> KINDS = List.of(
            Resource.class,
            DataSource.class,
            EphemeralResource.class,
            ListResource.class,
            Action.class,
            ProviderFunction.class);

    @Test
    void everyDefinitionStandsInAChapter() {
        List<Field> defined = definitions();
        List<Object> offered = offered();
        assertThat(defined).hasSizeGreaterThan(30);
        assertThat(defined.stream()
                        .filter(field -> !offered.contains(value(field)))
                        .map(ChaptersTest::name))
                .as("constants that no chapter has")
                .isEmpty();
    }

    @Test
    void everyChapterHasANameOfItsOwn() {
        assertThat(OpenAiProvider.CHAPTERS).extracting(Chapter::name).doesNotHaveDuplicates();
    }

    @Test
    void everyTypeIsNamedInTheReadme() throws IOException {
        String text = Files.readString(Path.of(System.getProperty("project.root"), "README.md"));
        assertThat(OpenAiProvider.CHAPTERS.stream()
                        .flatMap(ChaptersTest::names)
                        .filter(name -> !text.contains("`" + name + "`")))
                .as("names that README.md lacks")
                .isEmpty();
    }

    private static Stream<String> names(Chapter<Api> chapter) {
        return Stream.of(
                        chapter.resources().stream().map(Resource::typeName),
                        chapter.dataSources().stream().map(DataSource::typeName),
                        chapter.ephemeralResources().stream().map(EphemeralResource::typeName),
                        chapter.actions().stream().map(Action::typeName),
                        chapter.functions().stream().map(ProviderFunction::name))
                .flatMap(names -> names);
    }

    private static List<Object> offered() {
        return OpenAiProvider.CHAPTERS.stream().flatMap(ChaptersTest::all).toList();
    }

    private static Stream<Object> all(Chapter<Api> chapter) {
        return Stream.of(
                        chapter.resources(),
                        chapter.dataSources(),
                        chapter.ephemeralResources(),
                        chapter.listResources(),
                        chapter.actions(),
                        chapter.functions())
                .flatMap(List::stream);
    }

    private static List<Field> definitions() {
        return classes()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers())
                        && KINDS.stream().anyMatch(kind -> kind.isAssignableFrom(field.getType())))
                .toList();
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> classes() {
        try {
            Path root = Path.of(OpenAiProvider.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files
                        .map(file -> root.relativize(file).toString())
                        .filter(name -> name.endsWith(".class") && name.contains("openai"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace('/', '.'))
                        .<Class<?>>map(ChaptersTest::load)
                        .toList()
                        .stream();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
