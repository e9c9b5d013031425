package io.github.darnold.terraform.plugin.schema;

import static io.github.darnold.terraform.plugin.schema.Checked.details;
import static io.github.darnold.terraform.plugin.schema.Checked.problems;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.email;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.path;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.url;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Value;
import org.junit.jupiter.api.Test;

class TextConstraintsTest {

    @Test
    void someTextsAreForbidden() {
        var type = string().noneOf("root", "admin");
        assertThat(details(type, "root")).containsExactly("x is \"root\". It must not be \"root\", \"admin\".");
        assertThat(details(type, "Root")).isEmpty();
        assertThat(details(string().noneOfIgnoringCase("root"), "Root"))
                .containsExactly("x is \"Root\". It must not be \"root\", in upper or lower case.");
    }

    @Test
    void choicesMayStandInAnyCase() {
        var type = string().oneOfIgnoringCase("Low", "High");
        assertThat(details(type, "hIGH")).isEmpty();
        assertThat(details(type, "medium"))
                .containsExactly("x is \"medium\". It must be one of \"Low\", \"High\", in upper or lower case.");
    }

    @Test
    void wordsThatAreOnlyKnownWarn() {
        var type = string().knownWords("EU", "JP");
        assertThat(problems(type, Value.of("EU"))).isEmpty();
        assertThat(problems(type, Value.of("MARS"))).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.detail())
                    .isEqualTo("x is \"MARS\". This version of the provider knows \"EU\", \"JP\". Check the spelling;"
                            + " if the API has it, all is well.");
        });
        assertThat(problems(type.oneOf("EU"), Value.of("MARS"))).allMatch(Diagnostic::isError);
    }

    @Test
    void bytesAreThoseOfUtf8() {
        var type = string().bytes(1, 3);
        assertThat(details(type, "\u20ac")).isEmpty();
        assertThat(details(type, "\u20ac!")).containsExactly("x has 4 bytes in UTF-8. It must have 1 to 3 bytes.");
        assertThat(details(type, "")).containsExactly("x has 0 bytes in UTF-8. It must have 1 to 3 bytes.");
    }

    @Test
    void urlsAreAbsoluteAndOfTheWeb() {
        assertThat(details(url(), "https://example.com:8080/a?b=c#d")).isEmpty();
        assertThat(details(url(), "http://[2001:db8::1]/")).isEmpty();
        for (String text :
                new String[] {"", "example.com", "/path", "ftp://example.com", "https:///path", "https://a b"}) {
            assertThat(details(url(), text))
                    .as(text)
                    .containsExactly("x is \"" + text
                            + "\". It must be a URL with a host, such as \"https://example.com/path\".");
        }
    }

    @Test
    void emailAddressesHaveTwoSides() {
        assertThat(details(email(), "ada@example.com")).isEmpty();
        assertThat(details(email(), "ada")).hasSize(1);
        assertThat(details(email(), "a b@example.com")).hasSize(1);
    }

    @Test
    void severalConstraintsHoldTogether() {
        assertThat(details(string().noneOf("root").bytes(5, 9).matches("[a-z]+", "letters"), "root"))
                .containsExactly(
                        "x is \"root\". It must not be \"root\".",
                        "x has 4 bytes in UTF-8. It must have 5 to 9 bytes.");
    }

    @Test
    void pathsAreWhatTheSystemTakesForSome() {
        assertThat(details(path(), "./a b/c.txt")).isEmpty();
        assertThat(details(path(), "")).isNotEmpty();
        assertThat(details(path(), "a\u0000b")).singleElement().asString().contains("No file can be called so: ");
    }
}
