package io.github.darnold.terraform.testing.scenario.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextPatternTest {

    private final Bindings bindings = new Bindings();

    @ParameterizedTest
    @CsvSource({
        "plain text, plain text",
        "<id>, proj_Ab3-x",
        "file <id>.jsonl, file file-7.jsonl",
        "<time>, 1764000000",
        "<time>, 2026-11-24T07:00:00.5Z",
        "<number>, -1.5e3",
        "a <text> b, a long tale b",
        "a (<any>) b, a () b",
        "no <wildcard>, no <wildcard>"
    })
    void takesWhatFits(String pattern, String text) {
        assertThat(new TextPattern(pattern).matches(text, bindings)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "plain, plain text",
        "<id>, two words",
        "<id>, ''",
        "<time>, yesterday",
        "<number>, 1.2.3",
        "<text>, ''",
        "a.c, abc"
    })
    void refusesWhatDoesNotFit(String pattern, String text) {
        assertThat(new TextPattern(pattern).matches(text, bindings)).isFalse();
    }

    @Test
    void bindsANameToWhatItMeetsFirst() {
        assertThat(new TextPattern("/things/<id:thing>").matches("/things/t1", bindings))
                .isTrue();

        assertThat(new TextPattern("<id:thing>").matches("t1", bindings)).isTrue();
        assertThat(new TextPattern("<id:thing>").matches("t2", bindings)).isFalse();
        assertThat(bindings.fill("GET /things/<id:thing>")).isEqualTo("GET /things/t1");
    }

    @Test
    void meansTheSameByANameWithinOneText() {
        assertThat(new TextPattern("<id:a> and <id:a>").matches("x and y", bindings))
                .isFalse();
        assertThat(new TextPattern("<id:a> and <id:a>").matches("x and x", bindings))
                .isTrue();
    }

    @Test
    void findsAPart() {
        assertThat(new TextPattern("Plan: <number> to add").occursIn("... Plan: 3 to add, 0 to change", bindings))
                .isTrue();
        assertThat(new TextPattern("Plan: <number> to add").occursIn("No changes.", bindings))
                .isFalse();
    }

    @Test
    void refusesToFillInWhatIsNotBound() {
        assertThatThrownBy(() -> bindings.fill("/things/<id:thing>"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("<id:thing> stands for nothing yet");
    }
}
