package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.dynamic;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A null of any type still has a type, by which Terraform tells it from other nulls.
class OpenValuesTest {

    private static final Shape THING = shape(optional("name", string(), "-"), optional("open", dynamic(), "-"));
    private static final Value NO_WORDS = new DynamicValue(new Type.MapOf(Type.STRING), NullValue.NULL);
    private static final ObjectValue CONFIG = THING.complete(object("name", "a", "open", NO_WORDS));

    private final Harness harness = Harness.of(new Scripted(THING) {
        @Override
        public Fields create(String client, Fields plan, Fields config, Call call) {
            return new Fields(object("name", "a"));
        }

        @Override
        public Fields read(String client, Fields state, Call call) {
            return new Fields(object("name", "a"));
        }
    });

    @Test
    void isANullToEverybody() {
        assertThat(NO_WORDS.isNull()).isTrue();
        assertThat(NO_WORDS.isKnown()).isFalse();
    }

    @Test
    void keepsItsTypeFromConfigurationToState() {
        assertThat(harness.planCreate(CONFIG).planned()).isEqualTo(CONFIG);
        assertThat(harness.apply(NullValue.NULL, CONFIG, CONFIG).state()).isEqualTo(CONFIG);
        assertThat(harness.read(CONFIG).state()).isEqualTo(CONFIG);
        assertThat(harness.plan(CONFIG, CONFIG).planned()).isEqualTo(CONFIG);
    }

    @Test
    void keepsItsTypeInAStoredState() {
        byte[] stored = "{\"name\":\"a\",\"open\":{\"type\":[\"map\",\"string\"],\"value\":null}}"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(harness.engine
                        .upgradeState(Scripted.TYPE, 0, stored, harness.context())
                        .state())
                .isEqualTo(CONFIG);
    }
}
