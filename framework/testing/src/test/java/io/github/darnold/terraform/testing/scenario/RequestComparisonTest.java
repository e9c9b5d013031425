package io.github.darnold.terraform.testing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.testing.scenario.format.ExpectedRequest;
import io.github.darnold.terraform.testing.scenario.match.Bindings;
import io.github.darnold.terraform.testing.scenario.match.JsonPattern;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class RequestComparisonTest {

    private final RequestComparison comparison = new RequestComparison(new Bindings());

    @Test
    void ignoresTheOrder() {
        assertThat(comparison.differences(
                        List.of(expected("GET", "/b"), expected("GET", "/a")),
                        List.of(received("GET", "/a", ""), received("GET", "/b", ""))))
                .isEmpty();
    }

    @Test
    void tellsWhatIsMissingAndWhatIsTooMuch() {
        assertThat(comparison.differences(
                        List.of(expected("GET", "/a"), expected("GET", "/a")),
                        List.of(received("GET", "/a", ""), received("POST", "/a", "{}"))))
                .containsExactly("not received: GET /a", "not expected: POST /a {}");
    }

    @Test
    void takesRepetitionsWhereTheyAreExpected() {
        ExpectedRequest polling = new ExpectedRequest("GET", "/runs/<id:run>", Long.MAX_VALUE, Optional.empty());

        assertThat(comparison.differences(
                        List.of(polling), List.of(received("GET", "/runs/1", ""), received("GET", "/runs/1", ""))))
                .isEmpty();
        assertThat(comparison.differences(List.of(polling), List.of())).hasSize(1);
    }

    @Test
    void countsRepetitionsWhereTheyAreBounded() {
        ExpectedRequest twice = new ExpectedRequest("GET", "/a", 2, Optional.empty());

        assertThat(comparison.differences(
                        List.of(twice),
                        List.of(received("GET", "/a", ""), received("GET", "/a", ""), received("GET", "/a", ""))))
                .containsExactly("not expected: GET /a");
    }

    @Test
    void comparesAQueryOnlyWhereItIsExpected() {
        ReceivedRequest request = new ReceivedRequest("GET", "/a", "limit=100", "");

        assertThat(comparison.differences(List.of(expected("GET", "/a")), List.of(request)))
                .isEmpty();
        assertThat(comparison.differences(List.of(expected("GET", "/a?limit=20")), List.of(request)))
                .hasSize(2);
    }

    @Test
    void findsThePartOfTheBodyThatMatters() {
        ExpectedRequest wanted = new ExpectedRequest(
                "POST", "/a", 1, Optional.of(new JsonPattern(JsonMapper.shared().readTree("{\"x\":1}"), false)));

        assertThat(comparison.differences(List.of(wanted), List.of(received("POST", "/a", "{\"x\":1,\"y\":2}"))))
                .isEmpty();
        assertThat(comparison.differences(List.of(wanted), List.of(received("POST", "/a", "{\"x\":2}"))))
                .hasSize(2);
        assertThat(comparison.differences(List.of(wanted), List.of(received("POST", "/a", "x=1"))))
                .hasSize(2);
    }

    private static ExpectedRequest expected(String method, String target) {
        return new ExpectedRequest(method, target, 1, Optional.empty());
    }

    private static ReceivedRequest received(String method, String path, String body) {
        return new ReceivedRequest(method, path, "", body);
    }
}
