package io.github.darnold.terraform.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

    private final OpenApiDocument document = Library.document();
    private final Operation create = document.operation("POST", "/books").orElseThrow();

    @Test
    void listsPropertiesOfBothSides() {
        assertThat(create.requestProperties()).contains("title", "formats").hasSize(10);
        assertThat(create.responseProperties()).containsExactlyInAnyOrder("id", "title", "lent_at");
        assertThat(document.operation("POST", "/scans").orElseThrow().requestProperties())
                .contains("file", "expires_after");
    }

    @Test
    void listsQueryParametersOfOperationAndPath() {
        assertThat(document.operation("GET", "/books").orElseThrow().queryParameters())
                .containsExactlyInAnyOrder("limit", "include[]", "genres", "published", "lent");
    }

    @Test
    void describesRequiredAndOptionalScalars() {
        assertThat(request("title")).isEqualTo(new PropertySchema(Set.of("string"), Set.of(), true, true, Set.of()));
        assertThat(request("binding"))
                .isEqualTo(new PropertySchema(Set.of("string"), Set.of("hard", "soft"), false, false, Set.of()));
    }

    @Test
    void tellsSuggestionsFromEnumerations() {
        assertThat(request("language").open()).isTrue();
        assertThat(request("language").enumValues()).containsExactlyInAnyOrder("de", "en");
        assertThat(request("binding").open()).isFalse();
    }

    @Test
    void unitesTheTypesOfBranches() {
        assertThat(request("pages").types()).containsExactlyInAnyOrder("string", "integer");
        assertThat(request("pages").open()).isFalse();
        assertThat(request("subtitle").nullable()).isTrue();
        assertThat(request("title").nullable()).isFalse();
        assertThat(create.responseProperty("lent_at").orElseThrow().types())
                .containsExactlyInAnyOrder("integer", "null");
    }

    @Test
    void walksArraysAndBranches() {
        assertThat(request("formats[].type").enumValues()).containsExactlyInAnyOrder("paper", "audio");
        assertThat(request("formats[].type").required()).isTrue();
        assertThat(request("formats[].paper").required()).isFalse();
        assertThat(request("formats[].paper.weight").required()).isTrue();
        assertThat(request("formats[]").properties())
                .containsExactlyInAnyOrder("type", "paper", "seconds", "v1.quality");
    }

    @Test
    void narrowsUnionsToTheBranchesOfATag() {
        assertThat(request("formats[][type=paper]").properties()).containsExactlyInAnyOrder("type", "paper");
        assertThat(request("formats[][type=paper].paper").required()).isTrue();
        assertThat(request("formats[][type=audio].seconds").required()).isFalse();
        assertThat(create.requestProperty("formats[][type=audio].paper")).isEmpty();
        assertThat(create.requestProperty("formats[][type=film]")).isEmpty();
    }

    @Test
    void findsNamesWithDots() {
        assertThat(request("formats[].v1.quality.high").types()).containsExactly("boolean");
        assertThat(create.requestProperty("formats[].v1.quality.low")).isEmpty();
    }

    @Test
    void intersectsWhatAllOfDemands() {
        assertThat(request("shelf.room"))
                .isEqualTo(new PropertySchema(Set.of("string"), Set.of("north", "south"), false, true, Set.of()));
        assertThat(request("shelf.row").required()).isFalse();
    }

    @Test
    void walksMapsAndRecursiveSchemas() {
        assertThat(request("labels{}").types()).containsExactly("string");
        assertThat(request("previous.previous.title").required()).isTrue();
        assertThat(document.operation("GET", "/books").orElseThrow().responseProperty("[].id"))
                .isPresent();
    }

    @Test
    void findsNoUndeclaredProperty() {
        assertThat(create.requestProperty("colour")).isEmpty();
        assertThat(create.requestProperty("labels.colour")).isEmpty();
        assertThat(create.requestProperty("title.length")).isEmpty();
        assertThat(create.requestProperty("formats.type")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "title..x", "formats[0]", "formats[", "title.", "}"})
    void refusesMalformedPaths(String path) {
        assertThatThrownBy(() -> create.requestProperty(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + path + "'");
    }

    private PropertySchema request(String path) {
        return create.requestProperty(path).orElseThrow();
    }
}
