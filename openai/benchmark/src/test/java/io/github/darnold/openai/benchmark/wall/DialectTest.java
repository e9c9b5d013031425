package io.github.darnold.openai.benchmark.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialectTest {

    private static final String OURS = "registry.terraform.io/darnold/openai";
    private static final String OFFICIAL = "registry.terraform.io/openai/openai";

    @Test
    void isTheOneThatIsNamed() {
        assertThat(Dialect.of("official", "anything", "projects").source()).contains(OFFICIAL);
    }

    @Test
    void goesByTheNameOfTheProvider() {
        assertThat(Dialect.of("", "official", "projects").source()).contains(OFFICIAL);
    }

    @Test
    void isOursWhenNothingIsSaid() {
        assertThat(Dialect.of("", "native", "projects").source()).contains(OURS);
    }

    @Test
    void needsNoProviderForTerraformAlone() {
        assertThat(Dialect.of(Dialect.TERRAFORM, "", "projects").source()).isEmpty();
    }

    @Test
    void comesFromAFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("projects.tf"), "source = \"registry.terraform.io/a/b\"");
        assertThat(Dialect.of(folder.toString(), "x", "projects").source()).contains("registry.terraform.io/a/b");
    }

    @Test
    void refusesWhatItDoesNotKnow(@TempDir Path folder) {
        assertThatThrownBy(() -> Dialect.of("klingon", "x", "projects"))
                .isInstanceOf(WallFailure.class)
                .hasMessage("x: there is no dialect klingon that has words for projects");
        assertThatThrownBy(() -> Dialect.of(folder.toString(), "x", "projects"))
                .hasMessageStartingWith("the dialect " + folder.resolve("projects.tf") + " cannot be read");
    }
}
