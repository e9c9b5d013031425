package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Invoked;
import io.github.darnold.terraform.testing.core.Stored;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalKeyLifeTest {

    private static final String TYPE = "openai_external_key";

    /// As OpenAI's own provider takes it.
    private static final String AWS = """
        {"name": "A", "external_id": "org-1", "kms_arn": "arn:aws:kms:us-east-1:123456789012:key/a",
         "role_arn": "arn:aws:iam::123456789012:role/openai"}
        """;

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @Test
    void isOfAwsWhereNothingElseIsSaid() {
        assertThat(world.plan(TYPE, AWS).planned().toString()).contains("type=\"aws\"");
        assertThat(world.apply(TYPE, AWS).get("purpose")).isEqualTo(Value.of("ekm"));
    }

    @Test
    void isTakenOverFromOpenAisOwnProvider() {
        ObjectValue key = world.apply(TYPE, AWS);
        ObjectValue theirs = ObjectValue.of("external_key_id", key.get("id"));
        for (String name : List.of("name", "external_id", "kms_arn", "role_arn", "object", "created_at")) {
            theirs = theirs.with(name, key.get(name));
        }
        world.core().restore(TYPE, "this", Stored.of(0, Json.text(theirs)));
        assertThat(world.plan(TYPE, AWS).action()).isEqualTo(Action.NO_OP);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "name": "A"                                          | type must be set
        "type": "aws", "kms_arn": "a"                        | external_id must be set where type is "aws"
        "type": "azure", "key_name": "k", "region": "r"      | region cannot be set where type is "azure"
        "type": "gcp", "purpose": "psp_decryption"           | kms_key_version must be set where purpose is
        "type": "gcp", "kms_key_version": "1"                | kms_key_version can be set only where purpose is
        "type": "aws", "role_arn": "a"                       | It must be the ARN of an IAM role.
        """)
    void isCheckedByCloudAndPurpose(String arguments, String problem) {
        assertThat(world.plan(TYPE, "{%s}".formatted(arguments)).diagnostics())
                .extracting(Diagnostic::detail)
                .anyMatch(detail -> detail.contains(problem));
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void isGoneOnceItIsDestroyed() {
        world.apply(TYPE, AWS);
        assertThat(world.destroy(TYPE).hasErrors())
                .as("the answer is the key itself")
                .isFalse();
        assertThat(world.plan(TYPE, AWS).action()).isEqualTo(Action.CREATE);
    }

    @Test
    void showsItsStatusWhenItIsTriedOut() {
        Value id = world.apply(TYPE, AWS).get("id");
        Invoked tried = world.core().invoke("openai_external_key_validate", ObjectValue.of("external_key_id", id));
        assertThat(tried.hasErrors()).isFalse();
        assertThat(tried.progress()).singleElement().asString().endsWith("status valid");
    }

    @Test
    void isFoundByNameAndListedByPurpose() {
        ObjectValue key = world.apply(TYPE, AWS);
        assertThat(world.core()
                        .read(TYPE, ObjectValue.of("name", Value.of("A")))
                        .object()
                        .get("external_key_id"))
                .isEqualTo(key.get("id"));
        assertThat(world.core()
                        .read("openai_external_keys", ObjectValue.of("purpose", Value.of("psp_decryption")))
                        .object()
                        .get("ids")
                        .toString())
                .doesNotContain("extkey_");
    }
}
