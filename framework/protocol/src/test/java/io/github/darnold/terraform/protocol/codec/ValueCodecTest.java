package io.github.darnold.terraform.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ValueCodecTest {

    private static final Type PAIR = new Type.ObjectOf(Map.of("a", Type.STRING, "b", new Type.SetOf(Type.NUMBER)));

    @Test
    void readsAMessageWithoutContentAsNull() throws MalformedValue {
        assertThat(ValueCodec.decode(Tfplugin6.DynamicValue.getDefaultInstance(), PAIR))
                .isEqualTo(NullValue.NULL);
    }

    @Test
    void prefersMsgpackToJson() throws MalformedValue {
        var both = Tfplugin6.DynamicValue.newBuilder()
                .setMsgpack(ByteString.copyFrom(new byte[] {1}))
                .setJson(ByteString.copyFromUtf8("2"))
                .build();
        assertThat(ValueCodec.decode(both, Type.NUMBER)).isEqualTo(Value.of(1));
    }

    @Test
    void readsJson() throws MalformedValue {
        assertThat(json("{\"a\":\"x\",\"b\":[1,1.0,\"2\"]}", PAIR))
                .isEqualTo(new ObjectValue(
                        Map.of("a", Value.of("x"), "b", SetValue.of(List.of(Value.of(1), Value.of(2))))));
        assertThat(json("{\"type\":[\"tuple\",[\"bool\"]],\"value\":[true]}", Type.DYNAMIC))
                .isEqualTo(new DynamicValue(
                        new Type.TupleOf(List.of(Type.BOOL)), new TupleValue(List.of(Value.of(true)))));
    }

    @Test
    void completesObjectsThatLackAnAttribute() throws MalformedValue {
        assertThat(json("{\"a\":\"x\"}", PAIR))
                .isEqualTo(new ObjectValue(Map.of("a", Value.of("x"), "b", NullValue.NULL)));
        assertThat(msgpack("80", PAIR)).isEqualTo(new ObjectValue(Map.of("a", NullValue.NULL, "b", NullValue.NULL)));
    }

    @Test
    void refusesAttributesThatTheTypeLacks() {
        assertThatThrownBy(() -> msgpack("81a17ac0", PAIR)).hasMessageContaining("\"z\"");
        assertThatThrownBy(() -> json("{\"z\":null}", PAIR)).hasMessageContaining("\"z\"");
    }

    @Test
    void takesTheTypeOfADynamicValueAsTextToo() throws MalformedValue {
        assertThat(msgpack("92a62262 6f6f6c22c3".replace(" ", ""), Type.DYNAMIC))
                .isEqualTo(new DynamicValue(Type.BOOL, Value.of(true)));
    }

    @Test
    void keepsTheTypeOfANullAndOfAnUnknownDynamicValue() throws MalformedValue {
        Type words = new Type.MapOf(Type.STRING);
        String type = "c4105b226d6170222c22737472696e67225d";

        assertThat(msgpack("92" + type + "c0", Type.DYNAMIC)).isEqualTo(new DynamicValue(words, NullValue.NULL));
        assertThat(ValueCodec.encode(new DynamicValue(words, NullValue.NULL), Type.DYNAMIC)
                        .getMsgpack()
                        .toByteArray())
                .isEqualTo(HexFormat.of().parseHex("92" + type + "c0"));
        assertThat(msgpack("92" + type + "d40000", Type.DYNAMIC))
                .isEqualTo(new DynamicValue(words, UnknownValue.UNKNOWN));
        assertThat(json("{\"type\":[\"map\",\"string\"],\"value\":null}", Type.DYNAMIC))
                .isEqualTo(new DynamicValue(words, NullValue.NULL));
    }

    @Test
    void takesAnyUnknownOfOneByteAsUnknown() throws MalformedValue {
        assertThat(msgpack("d40c00", Type.STRING)).isEqualTo(UnknownValue.UNKNOWN);
        assertThat(msgpack("c70000", Type.STRING)).isEqualTo(UnknownValue.UNKNOWN);
    }

    @Test
    void writesNothingButTheTypesAttributes() {
        assertThatThrownBy(() -> ValueCodec.encode(ObjectValue.of("a", Value.of("x")), PAIR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[a]");
        assertThatThrownBy(
                        () -> ValueCodec.encode(new ObjectValue(Map.of("a", Value.of(1), "b", NullValue.NULL)), PAIR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a: StringValue expected, NumberValue found");
    }

    @Test
    void replacesWhatHasNoUtf8() throws MalformedValue {
        assertThat(ValueCodec.decode(ValueCodec.encode(Value.of("a\ud800b"), Type.STRING), Type.STRING))
                .isEqualTo(Value.of("a\ufffdb"));
    }

    @Test
    void givesDocumentsTheTypeThatTheyImply() {
        Value document = new ObjectValue(Map.of("k", new TupleValue(List.of(Value.of(true), NullValue.NULL))));
        Type type = new Type.ObjectOf(Map.of("k", new Type.TupleOf(List.of(Type.BOOL, Type.DYNAMIC))));
        assertThat(ValueCodec.encode(document, Type.DYNAMIC))
                .isEqualTo(ValueCodec.encode(new DynamicValue(type, document), Type.DYNAMIC));
    }

    @Test
    void sendsNoRefinementWhereTheTypeIsUnknown() {
        assertThat(ValueCodec.encode(UnknownValue.refined(new byte[] {(byte) 0x81, 1, (byte) 0xc2}), Type.DYNAMIC))
                .isEqualTo(ValueCodec.encode(UnknownValue.UNKNOWN, Type.DYNAMIC));
    }

    private static Value msgpack(String hex, Type type) throws MalformedValue {
        return ValueCodec.decode(
                Tfplugin6.DynamicValue.newBuilder()
                        .setMsgpack(ByteString.copyFrom(HexFormat.of().parseHex(hex)))
                        .build(),
                type);
    }

    private static Value json(String json, Type type) throws MalformedValue {
        return ValueCodec.decode(
                Tfplugin6.DynamicValue.newBuilder()
                        .setJson(ByteString.copyFromUtf8(json))
                        .build(),
                type);
    }
}
