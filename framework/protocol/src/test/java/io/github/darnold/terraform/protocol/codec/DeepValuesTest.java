package io.github.darnold.terraform.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whatever is read can be written, and what was written can be read again.
final class DeepValuesTest {

    private static final Type THING = new Type.ObjectOf(Map.of("open", Type.DYNAMIC));

    private static String arrays(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    @Test
    void aDocumentAsDeepAsAnyIsWrittenInAnother() {
        Value document = Json.parse(arrays(499));

        assertThat(Json.text(ObjectValue.of("a", ObjectValue.of("b", document))))
                .hasSize(2 * 499 + "{'a':{'b':}}".length());
    }

    @Test
    void aDocumentAsDeepAsAnyGoesThereAndBackWithItsType() throws MalformedValue {
        Value thing = ObjectValue.of("open", DynamicValue.of(Json.parse(arrays(499))));

        assertThat(ValueCodec.decode(ValueCodec.encode(thing, THING), THING)).isEqualTo(thing);
    }

    @Test
    void aDeeperDocumentIsRefusedInPlainWords() {
        assertThatThrownBy(() -> Json.parse(arrays(501)))
                .isInstanceOf(InvalidJson.class)
                .hasMessage("it is nested more than 500 levels deep");
    }

    @Test
    void whatCouldNotBeReadAgainIsNotWritten() {
        Value deep = Json.parse(arrays(499));
        for (int i = 0; i < 100; i++) {
            deep = ObjectValue.of("a", deep);
        }
        Value thing = ObjectValue.of("open", DynamicValue.of(deep));
        assertThatThrownBy(() -> ValueCodec.encode(thing, THING)).hasMessageContaining("levels deep");
    }
}
