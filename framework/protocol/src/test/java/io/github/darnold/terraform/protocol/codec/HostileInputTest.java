package io.github.darnold.terraform.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.ByteString;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the bytes are, reading ends soon, in a value or a [MalformedValue].
final class HostileInputTest {

    private static final Type TEXTS = new Type.ListOf(Type.STRING);

    @ParameterizedTest
    @CsvSource({
        "ddffffffff, the value ends too early",
        "dd7fffffff01, the value ends too early",
        "91dbffffffff61, [0]: the value ends too early",
        "91db7fffffff61, [0]: the value ends too early",
        "91c9ffffffff0c00, [0]: the value ends too early",
        "91c1, [0]: a byte that begins no msgpack value",
        "9101, '[0]: string expected, number found'",
        "91a1ff, [0]: a text that is not UTF-8",
        "91c7020500ff, [0]: an extension value that is no unknown value",
        "9090, something follows the value",
        "80, 'array expected, map found'"
    })
    void saysWhatIsWrongAndWhere(String hex, String fault) {
        assertThatThrownBy(() -> decode(HexFormat.of().parseHex(hex), TEXTS))
                .isInstanceOf(MalformedValue.class)
                .hasMessage(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cb7ff0000000000000", "cb7ff8000000000000", "ac316539393939393939393939", "a3616263", "c0c0"})
    void refusesNumbersThatAreNone(String hex) {
        assertThatThrownBy(() -> decode(HexFormat.of().parseHex(hex), Type.NUMBER))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void refusesNumbersThatWouldFillTheMemoryWhenWritten() {
        assertThatThrownBy(() -> decodeJson("1e999999999", Type.NUMBER)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> decodeJson("\"1e-999999999\"", Type.NUMBER)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void refusesEveryTruncation() {
        Type type = new Type.ObjectOf(Map.of("a", Type.DYNAMIC, "b", TEXTS, "c", Type.NUMBER));
        byte[] whole = HexFormat.of()
                .parseHex(
                        "83a16192c40822737472696e6722a3737472a16292c70c0c8201c202a77072656669782dd40000a163cb3fe0000000000000");
        assertThat(catchFault(whole, type)).isNull();
        for (int length = 1; length < whole.length; length++) {
            assertThat(catchFault(Arrays.copyOf(whole, length), type)).isInstanceOf(MalformedValue.class);
        }
    }

    @Test
    void refusesTypesNestedTooDeep() throws MalformedValue {
        String type = "[\"list\",".repeat(100_000) + "\"string\"" + "]".repeat(100_000);
        byte[] json = type.getBytes(StandardCharsets.UTF_8);
        var out = new MsgpackWriter();
        out.writeArray(2);
        out.writeBinary(json);
        out.writeNil();
        assertThatThrownBy(() -> decode(out.bytes(), Type.DYNAMIC)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> decodeJson("{\"type\":" + type + ",\"value\":null}", Type.DYNAMIC))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void refusesValuesNestedTooDeep() {
        byte[] level = HexFormat.of().parseHex("92c4155b227475706c65222c5b2264796e616d6963225d5d91");
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) {
            out.writeBytes(level);
        }
        out.write(0xc0);
        assertThatThrownBy(() -> decode(out.toByteArray(), Type.DYNAMIC))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("nested more than 600 levels deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"nonsense\"", "[\"list\"]", "[\"object\",[]]", "1", "", "["})
    void refusesDynamicValuesWithoutAType(String type) {
        var out = new MsgpackWriter();
        out.writeArray(2);
        out.writeBinary(type.getBytes(StandardCharsets.UTF_8));
        out.writeBool(true);
        assertThatThrownBy(() -> decode(out.bytes(), Type.DYNAMIC)).isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[1,", "{}", "[\"a\"] x", "nul", "[\"a\",{}]"})
    void refusesJsonThatIsNoListOfTexts(String json) {
        assertThatThrownBy(() -> decodeJson(json, TEXTS)).isInstanceOf(MalformedValue.class);
    }

    @Property
    void endsOnAnyBytes(@ForAll byte[] bytes) {
        for (Type type : List.of(TEXTS, Type.DYNAMIC, Type.NUMBER, new Type.SetOf(new Type.MapOf(Type.BOOL)))) {
            assertThat(catchFault(bytes, type))
                    .satisfiesAnyOf(
                            fault -> assertThat(fault).isNull(),
                            fault -> assertThat(fault).isInstanceOf(MalformedValue.class));
        }
    }

    @Provide
    Arbitrary<TypedValue> typedValues() {
        return TypedValues.any();
    }

    @Property
    void endsOnBytesWithOneChanged(@ForAll("typedValues") TypedValue given, @ForAll int at, @ForAll byte other) {
        byte[] bytes =
                ValueCodec.encode(given.value(), given.type()).getMsgpack().toByteArray();
        bytes[Math.floorMod(at, bytes.length)] = other;
        assertThat(catchFault(bytes, given.type()))
                .satisfiesAnyOf(
                        fault -> assertThat(fault).isNull(),
                        fault -> assertThat(fault).isInstanceOf(MalformedValue.class));
    }

    private static @Nullable Throwable catchFault(byte[] bytes, Type type) {
        return catchThrowable(() -> decode(bytes, type));
    }

    private static Value decode(byte[] msgpack, Type type) throws MalformedValue {
        return ValueCodec.decode(
                Tfplugin6.DynamicValue.newBuilder()
                        .setMsgpack(ByteString.copyFrom(msgpack))
                        .build(),
                type);
    }

    private static Value decodeJson(String json, Type type) throws MalformedValue {
        return ValueCodec.decode(
                Tfplugin6.DynamicValue.newBuilder()
                        .setJson(ByteString.copyFromUtf8(json))
                        .build(),
                type);
    }
}
