package io.github.darnold.terraform.rest.definition;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.rest.fixture.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTest {

    private static final Import PAIR = Import.by("{project_id}/{id}");

    @Test
    void takesThePartsInTheOrderOfTheTemplate() {
        assertThat(PAIR.parse("proj_1/key_1")).contains(Values.object("project_id", "proj_1", "id", "key_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/", "/b", "a/b/c", "a/ "})
    void refusesAnotherNumberOfParts(String id) {
        assertThat(PAIR.parse(id)).isEmpty();
    }

    @Test
    void takesOneAttributeWhole() {
        Import one = Import.by("{id}");
        assertThat(one.parse("ft:a/b:c")).contains(Values.object("id", "ft:a/b:c"));
        assertThat(one.parse(" ")).isEmpty();
    }

    @Test
    void takesTheSeparatorThatUsersOfOtherProvidersKnow() {
        Import both = PAIR.orJoinedBy(":");
        assertThat(both.parse("a:b")).contains(Values.object("project_id", "a", "id", "b"));
        assertThat(both.parse("a/b")).contains(Values.object("project_id", "a", "id", "b"));
        assertThat(both.parse("a.b")).isEmpty();
    }

    @Test
    void takesNothingElseThanWhatIsTrueOfEveryObject() {
        Import only = Import.by("{id}").implying(computed("id", string(), "-"), "organization");
        assertThat(only.parse("organization")).contains(Values.object("id", "organization"));
        assertThat(only.named("test_thing", Values.object("id", "organization")))
                .isEqualTo(Values.object("id", "organization"));
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> only.require("test_thing", "org_1"))
                .satisfies(
                        failure -> assertThat(failure.diagnostics().getFirst().detail())
                                .endsWith("It has the form organization."));
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> only.named("test_thing", Values.object("id", "org_1")))
                .satisfies(
                        failure -> assertThat(failure.diagnostics().getFirst().detail())
                                .isEqualTo("Its id is always \"organization\", and not \"org_1\"."));
    }

    @Test
    void takesAnotherFormWithAnotherNumberOfParts() {
        Import both = PAIR.or("{project_id}/{id}/{role}");
        assertThat(both.parse("a/b")).contains(Values.object("project_id", "a", "id", "b"));
        assertThat(both.parse("a/b/c")).contains(Values.object("project_id", "a", "id", "b", "role", "c"));
        assertThat(both.parse("a/b/c/d")).isEmpty();
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> both.require("test_thing", "a"))
                .satisfies(
                        failure -> assertThat(failure.diagnostics().getFirst().detail())
                                .endsWith("It has the form <project_id>/<id> or <project_id>/<id>/<role>."));
    }
}
