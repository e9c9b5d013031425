package io.github.darnold.terraform.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Bytes recorded from Terraform 1.11.4: read as the value they stand for, and written byte for byte the same.
final class RecordedValuesTest {

    private static final String NUMBERS = """
            dc0014 00 01 ff 7f cc80 ccff cd0100 ce00010000 cf0000000100000000 cf7fffffffffffffff
            b339323233333732303336383534373735383038
            b43138343436373434303733373039353531363135
            b43138343436373434303733373039353531363136
            cb3fe0000000000000 a3302e31 cb3ff8000000000000 cbc00a000000000000
            d965 31 %s
            ac302e30303030303030303031
            d925 332e313431353932363533353839373933323338343632363433333833323739353032 3838
            """.formatted("30".repeat(100));

    record Recorded(String what, Type type, Value value, String hex) {

        @Override
        public String toString() {
            return what;
        }
    }

    @SuppressWarnings("unused")
    static Stream<Recorded> recorded() {
        return Stream.concat(objects(), values());
    }

    private static Stream<Recorded> objects() {
        return Stream.of(
                new Recorded(
                        "a provider's configuration",
                        new Type.ObjectOf(Map.of("endpoint", Type.STRING)),
                        ObjectValue.of("endpoint", Value.of("x")),
                        "81 a8656e64706f696e74 a178"),
                new Recorded(
                        "a resource with nulls",
                        resourceType(),
                        resource(),
                        "88 a364796ec0 a26964c0 a16dc0 a46e616d65a568656c6c6f a36e756dc0 a46e756d73c0 a36f7074c0 a474616773c0"),
                new Recorded(
                        "a dynamic object",
                        Type.DYNAMIC,
                        new DynamicValue(
                                new Type.ObjectOf(new TreeMap<>(Map.of(
                                        "x", Type.NUMBER, "y", new Type.TupleOf(List.of(Type.BOOL, Type.DYNAMIC))))),
                                new ObjectValue(Map.of(
                                        "x",
                                        Value.of(1),
                                        "y",
                                        new TupleValue(List.of(Value.of(true), NullValue.NULL))))),
                        "92 c43a" + hexOf("[\"object\",{\"x\":\"number\",\"y\":[\"tuple\",[\"bool\",\"dynamic\"]]}]")
                                + "82 a178 01 a179 92 c3 c0"));
    }

    private static Stream<Recorded> values() {
        Type numbers = new Type.ListOf(Type.NUMBER);
        return Stream.of(
                new Recorded(
                        "a dynamic text",
                        Type.DYNAMIC,
                        new DynamicValue(Type.STRING, Value.of("str")),
                        "92 c408 22737472696e6722 a3737472"),
                new Recorded(
                        "an unknown text with a prefix",
                        Type.STRING,
                        UnknownValue.refined(HexFormat.of().parseHex("8201c202a77072656669782d")),
                        "c70c0c 82 01c2 02a77072656669782d"),
                new Recorded(
                        "an unknown number with a bound",
                        Type.NUMBER,
                        UnknownValue.refined(HexFormat.of().parseHex("8201c2039200c3")),
                        "c7070c 82 01c2 03 9200c3"),
                new Recorded("numbers", numbers, Value.listOf(numbers()), NUMBERS),
                new Recorded("no elements", numbers, Value.listOf(List.of()), "90"),
                new Recorded(
                        "a set",
                        new Type.SetOf(Type.STRING),
                        SetValue.of(List.of(Value.of("a"), Value.of("b"), Value.of("c"))),
                        "93 a161 a162 a163"),
                new Recorded("an unknown value", Type.STRING, UnknownValue.UNKNOWN, "d40000"),
                new Recorded("a wholly unknown dynamic value", Type.DYNAMIC, UnknownValue.UNKNOWN, "d40000"),
                new Recorded(
                        "an unknown dynamic value of a known type",
                        Type.DYNAMIC,
                        new DynamicValue(Type.STRING, UnknownValue.UNKNOWN),
                        "92 c408 22737472696e6722 d40000"),
                new Recorded("the null of a dynamic", Type.DYNAMIC, NullValue.NULL, "c0"));
    }

    private static List<Value> numbers() {
        return Stream.of(
                        "0 1 -1 127 128 255 256 65536 4294967296 9223372036854775807 9223372036854775808",
                        "18446744073709551615 18446744073709551616 0.5 0.1 1.5 -3.25 1e100 1e-10",
                        "3.14159265358979323846264338327950288")
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .map(number -> Value.of(new BigDecimal(number)))
                .toList();
    }

    private static Type resourceType() {
        Type texts = new Type.MapOf(Type.STRING);
        return new Type.ObjectOf(Map.of(
                "dyn", Type.DYNAMIC,
                "id", Type.STRING,
                "m", texts,
                "name", Type.STRING,
                "num", Type.NUMBER,
                "nums", new Type.ListOf(Type.NUMBER),
                "opt", Type.STRING,
                "tags", new Type.SetOf(Type.STRING)));
    }

    private static ObjectValue resource() {
        ObjectValue nulls = ObjectValue.EMPTY;
        for (String name : List.of("dyn", "id", "m", "num", "nums", "opt", "tags")) {
            nulls = nulls.with(name, NullValue.NULL);
        }
        return nulls.with("name", Value.of("hello"));
    }

    private static String hexOf(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void readsWhatTerraformWrote(Recorded recorded) throws MalformedValue {
        assertThat(ValueCodec.decode(message(recorded.hex()), recorded.type())).isEqualTo(recorded.value());
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void writesAsTerraformDoes(Recorded recorded) {
        assertThat(ValueCodec.encode(recorded.value(), recorded.type())).isEqualTo(message(recorded.hex()));
    }

    private static Tfplugin6.DynamicValue message(String hex) {
        byte[] msgpack = HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
        return Tfplugin6.DynamicValue.newBuilder()
                .setMsgpack(ByteString.copyFrom(msgpack))
                .build();
    }
}
