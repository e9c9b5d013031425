package io.github.darnold.openai.provider.dropin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The guides for those who come from another provider know what is here and what is not.
class GuidesTest {

    private static final String NOT_HERE = "## What is not here";
    private static final Pattern NAME = Pattern.compile("\\bopenai_[a-z_]+");
    private static final Set<String> OURS = names();

    /// Named beside what is not here, as what takes its place.
    private static final Set<String> SAID_TO_BE_HERE = Set.of("openai_fine_tune", "openai_file");

    @ParameterizedTest
    @CsvSource({"jianyuan, jianyuan", "mkdev, mkdev-me"})
    void nameEachTypeThatIsNotHere(String peer, String guide) throws IOException {
        Set<String> named = namesIn(guide(guide));
        assertThat(PeerSchemas.of(peer).types().values().stream()
                        .filter(type -> !OURS.contains(type.toString()))
                        .map(PeerType::name)
                        .filter(name -> !named.contains(name)))
                .as("types without a word in the guide")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "jianyuan", "mkdev-me", "happypathway"})
    void sayOfNothingThatItIsHereWhichIsNot(String guide) throws IOException {
        Set<String> columns = namesIn(guide(guide)
                .lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.substring(line.indexOf('|', 1)))
                .reduce("", String::concat));
        assertThat(columns).filteredOn(name -> !isHere(name)).isEmpty();
    }

    @Test
    void sayOfNothingThatItIsMissingWhichIsHere() throws IOException {
        for (String guide : List.of("jianyuan", "mkdev-me")) {
            String text = guide(guide);
            assertThat(text).contains(NOT_HERE);
            String section = text.substring(text.indexOf(NOT_HERE) + NOT_HERE.length());
            assertThat(namesIn(section.substring(0, section.indexOf("\n## "))))
                    .filteredOn(name -> OURS.contains("R " + name) && !SAID_TO_BE_HERE.contains(name))
                    .isEmpty();
        }
    }

    private static boolean isHere(String name) {
        return OURS.contains("R " + name) || OURS.contains("D " + name);
    }

    private static String guide(String name) throws IOException {
        return Files.readString(
                Path.of(System.getProperty("project.root", "../.."), "docs/guides/coming-from-" + name + ".md"));
    }

    private static Set<String> namesIn(String text) {
        return new TreeSet<>(
                NAME.matcher(text).results().map(MatchResult::group).toList());
    }

    private static Set<String> names() {
        OpenAiProvider provider = new OpenAiProvider(Map.of());
        return new TreeSet<>(Stream.concat(
                        provider.resources().stream().map(Resource::typeName).map(name -> "R " + name),
                        provider.dataSources().stream()
                                .map(DataSource::typeName)
                                .map(name -> "D " + name))
                .toList());
    }
}
