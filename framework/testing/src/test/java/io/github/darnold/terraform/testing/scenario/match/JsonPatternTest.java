package io.github.darnold.terraform.testing.scenario.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

final class JsonPatternTest {

    private final Bindings bindings = new Bindings();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a': 1}                | {'a': 1.0, 'b': 2}",
                "{'a': {'b': null}}      | {'a': {'b': null, 'c': 1}}",
                "['<id>', '<number>']    | ['x', 5]",
                "{'a': '<any>'}          | {'a': [1, {}]}",
                "{'a': '<time>'}         | {'a': 1764000000}"
            })
    void takesWhatFits(String expected, String actual) {
        assertThat(differences(expected, actual, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a': 1}           | {'a': 2}            | a should be 1, but is 2",
                "{'a': null}        | {}                  | a should be null, but is missing",
                "{'a': '<any>'}     | {}                  | a should be '<any>', but is missing",
                "{'a': [1]}         | {'a': [1, 2]}       | a should be [1], but is [1,2]",
                "{'a': [{'b': 1}]}  | {'a': [{'b': '1'}]} | a[0].b should be 1, but is '1'",
                "{'a': '5'}         | {'a': 5}            | a should be '5', but is 5",
                "[]                 | {}                  | the document should be [], but is {}"
            })
    void tellsWhatDiffers(String expected, String actual, String difference) {
        assertThat(differences(expected, actual, false)).containsExactly(difference.replace('\'', '"'));
    }

    @Test
    void refusesMoreWhenItIsComplete() {
        assertThat(differences("{'a': 1}", "{'a': 1, 'b': 2}", true)).containsExactly("b is not expected: 2");
    }

    @Test
    void bindsNothingUnlessAllFits() {
        assertThat(differences("{'a': '<id:x>', 'b': 1}", "{'a': 'one', 'b': 2}", false))
                .hasSize(1);
        assertThat(differences("{'a': '<id:x>'}", "{'a': 'two'}", false)).isEmpty();
        assertThat(bindings.fill("<id:x>")).isEqualTo("two");
    }

    private List<String> differences(String expected, String actual, boolean complete) {
        JsonMapper json = JsonMapper.shared();
        return new JsonPattern(json.readTree(expected.replace('\'', '"')), complete)
                .differences(json.readTree(actual.replace('\'', '"')), bindings);
    }
}
