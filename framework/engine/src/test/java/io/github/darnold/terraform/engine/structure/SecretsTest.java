package io.github.darnold.terraform.engine.structure;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.dynamic;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final Shape PART = shape(
            optional("open", string(), "Open."),
            optional("key", string(), "Secret.").sensitive());
    private static final Shape THING = shape(
            optional("name", string(), "Name."),
            optional("token", string(), "Secret.").sensitive(),
            optional("password", string(), "Secret.").writeOnly(),
            optional("headers", mapOf(string()), "Secret.").sensitive(),
            optional("any", dynamic(), "Secret.").sensitive(),
            optional("parts", listOf(object(PART)), "Parts."));

    private static Set<String> secrets(Value value) {
        Set<String> secrets = new HashSet<>();
        Secrets.collect(THING, value, secrets);
        return secrets;
    }

    @Test
    void areFoundAtEveryDepth() {
        ObjectValue part = ObjectValue.of("open", Value.of("visible")).with("key", Value.of("secret-key"));
        ObjectValue thing = ObjectValue.of("name", Value.of("visible"))
                .with("token", Value.of("secret-token"))
                .with("password", Value.of("secret-password"))
                .with("headers", new MapValue(Map.of("visible", Value.of("secret-header"))))
                .with("any", new DynamicValue(Type.STRING, Value.of("secret-any")))
                .with("parts", Value.listOf(List.of(part, NullValue.NULL, UnknownValue.UNKNOWN)));

        assertThat(secrets(thing))
                .containsExactlyInAnyOrder(
                        "secret-token", "secret-password", "secret-header", "secret-any", "secret-key");
    }

    @Test
    void areNotThereWhereNothingIsKnown() {
        assertThat(secrets(NullValue.NULL)).isEmpty();
        assertThat(secrets(ObjectValue.of("token", UnknownValue.UNKNOWN))).isEmpty();
    }

    @Test
    void areLongEnoughNotToMaskWords() {
        assertThat(secrets(ObjectValue.of("token", Value.of("abc")))).isEmpty();
    }

    @Test
    void makeTheAttributesAroundThemSecretToo() {
        assertThat(Secrets.mayBeIn(THING.attribute("parts"))).isTrue();
        assertThat(Secrets.mayBeIn(THING.attribute("name"))).isFalse();
    }
}
