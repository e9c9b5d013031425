package io.github.darnold.terraform.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is written is read as the same value again.
final class RoundTripTest {

    @Provide
    Arbitrary<TypedValue> typedValues() {
        return TypedValues.any();
    }

    @Property
    void readsWhatItWrote(@ForAll("typedValues") TypedValue given) throws MalformedValue {
        Tfplugin6.DynamicValue written = ValueCodec.encode(given.value(), given.type());
        Value read = ValueCodec.decode(written, given.type());
        assertThat(read).isEqualTo(given.value());
        assertThat(ValueCodec.encode(read, given.type())).isEqualTo(written);
    }

    @Property
    void readsAnyNumberOfJson(@ForAll BigDecimal number) throws MalformedValue {
        Tfplugin6.DynamicValue json = Tfplugin6.DynamicValue.newBuilder()
                .setJson(ByteString.copyFrom(Json.bytes(Value.of(number))))
                .build();
        assertThat(ValueCodec.decode(json, Type.NUMBER)).isEqualTo(Value.of(number));
    }

    @Property
    void keepsWhatTerraformTellsOfAnUnknownValue(@ForAll byte[] refinement) throws MalformedValue {
        if (refinement.length < 2 || refinement.length > Limits.REFINEMENT) {
            return;
        }
        var unknown = UnknownValue.refined(refinement);
        var type = Type.STRING;
        Value read = ValueCodec.decode(ValueCodec.encode(unknown, type), type);
        assertThat(((UnknownValue) read).refinementBytes()).isEqualTo(refinement);
    }
}
