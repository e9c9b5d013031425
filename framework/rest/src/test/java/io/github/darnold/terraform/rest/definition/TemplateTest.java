package io.github.darnold.terraform.rest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.rest.fixture.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final Template THING = new Template("/boxes/{box_id}/things/{id}");

    @Test
    void namesItsAttributesInOrder() {
        assertThat(THING.variables()).containsExactly("box_id", "id");
    }

    @ParameterizedTest
    @CsvSource({
        "plain-1_2.3~,plain-1_2.3%7E",
        "a b,a%20b",
        "a+b,a%2Bb",
        "a/b,a%2Fb",
        "a?b#c,a%3Fb%23c",
        "100%,100%25",
        "größe,gr%C3%B6%C3%9Fe",
        "ft:gpt-4:org::id,ft:gpt-4:org::id",
        "a$1b,a%241b",
    })
    void escapesValuesInPaths(String value, String escaped) {
        assertThat(new Template("/things/{id}").path(Values.object("id", value)))
                .isEqualTo("/things/" + escaped);
    }

    @Test
    void takesNumbersAndTruth() {
        assertThat(new Template("/{n}/{b}").path(Values.object("n", 3, "b", true)))
                .isEqualTo("/3/true");
    }

    @Test
    void leavesValuesOutsidePathsAsTheyAre() {
        assertThat(new Template("{name}@x").plain(Values.object("name", "a b/{c}")))
                .isEqualTo("a b/{c}@x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void refusesWhatWouldLeadToAnotherUrl(String id) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> THING.path(Values.object("box_id", "b", "id", id)))
                .satisfies(e -> assertThat(e.diagnostics()).singleElement().satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo(Path.of("id"));
                    assertThat(problem.detail()).startsWith("id is \"" + id + "\", which identifies nothing.");
                }));
    }

    @Test
    void blamesTheDefinitionForAVariableWithoutValue() {
        assertThatIllegalStateException()
                .isThrownBy(() -> THING.path(Values.object("box_id", "b")))
                .withMessage("id is needed for a request, but is null");
    }
}
