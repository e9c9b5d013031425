package io.github.darnold.terraform.plugin.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.schema.SchemaVocabulary;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Property(tries = 300)
    void readsWhatItWrote(@ForAll("documents") Value document) {
        assertThat(Json.parse(Json.bytes(document))).isEqualTo(document);
        assertThat(Json.parse(Json.text(document))).isEqualTo(document);
    }

    @Property(tries = 300)
    void hasOneCanonicalTextForEachMeaning(@ForAll("documents") Value document) {
        String canonical = CanonicalJson.of(Json.text(document));
        assertThat(CanonicalJson.of(canonical)).isEqualTo(canonical);
        assertThat(SchemaVocabulary.dynamic().equivalent(Json.parse(canonical), document))
                .isTrue();
    }

    @Provide
    static Arbitrary<Value> documents() {
        return documents(3);
    }

    /// Nested not deeper than that: without a bound, a few of them fill the memory.
    private static Arbitrary<Value> documents(int levels) {
        Arbitrary<Value> leaves = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8).filter(JsonTest::isText).map(Value::of),
                Arbitraries.bigDecimals().ofScale(6).map(Value::of),
                Arbitraries.longs().map(Value::of),
                Arbitraries.of(true, false).map(Value::of),
                Arbitraries.just(NullValue.NULL));
        if (levels == 0) {
            return leaves;
        }
        Arbitrary<Value> inner = documents(levels - 1);
        return Arbitraries.oneOf(
                leaves,
                leaves,
                inner.list().ofMaxSize(3).map(TupleValue::new),
                Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(4), inner)
                        .ofMaxSize(3)
                        .map(ObjectValue::new));
    }

    /// A lone half of a pair of surrogates has no UTF-8.
    private static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    @Test
    void keepsEveryDigit() {
        String number = "3.14159265358979323846264338327950288419716939937510";
        assertThat(Json.parse(number)).isEqualTo(Value.of(new BigDecimal(number)));
        assertThat(Json.text(Json.parse("12345678901234567890"))).isEqualTo("12345678901234567890");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "[1,", "{\"a\" 1}", "nul", "1 2", "{} x", "'a'", "NaN", "\"a\nb\"", "[1,]", "01"})
    void refusesWhatIsNotOneDocument(String text) {
        assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> Json.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(text));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatExceptionOfType(InvalidJson.class)
                .isThrownBy(() -> Json.parse(new byte[] {'"', (byte) 0xff, (byte) 0xfe, '"'}));
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> Json.parse("[".repeat(100_000)));
    }

    @Test
    void hasNoJsonForUnknowns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.text(new TupleValue(List.of(UnknownValue.UNKNOWN))))
                .withMessage("an unknown value has no JSON");
    }

    @Test
    void sortsMembersAndDropsWhiteSpaceInCanonicalText() {
        assertThat(CanonicalJson.of(" { \"b\" : 1.0, \"a\" : [ 1e2, {\"d\":0, \"c\":null} ] } "))
                .isEqualTo("{\"a\":[100,{\"c\":null,\"d\":0}],\"b\":1}");
    }

    @Test
    void sortsMembersAndKeepsEveryDigitInExactText() {
        Value document =
                DynamicValue.of(Json.parse("[{\"b\": 1.50, \"a\": {\"d\": 0.1234567890123456789, \"c\": null}}]"));
        assertThat(CanonicalJson.exact(document))
                .isEqualTo("[{\"a\":{\"c\":null,\"d\":0.1234567890123456789},\"b\":1.5}]");
    }

    @Test
    void refusesANumberThatNoDecimalHolds() {
        assertThatExceptionOfType(InvalidJson.class)
                .isThrownBy(() -> Json.parse("1e99999999999"))
                .withMessageContaining("1e99999999999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e5000000", "1e-999999999", "1e20000", "1e999999999", "1e2147483647", "1E+1001", "-1e-1001"})
    @Timeout(1)
    void refusesNumbersThatNobodyUsesAndNamesThem(String number) {
        assertThatExceptionOfType(InvalidJson.class)
                .isThrownBy(() -> Json.parse("{\"a\":[1,{\"created_at\":" + number + "}]}"))
                .withMessage("the number " + number + " at /a/1/created_at is out of range");
        assertThat(Json.parse(("[" + number + "]").getBytes(StandardCharsets.UTF_8), Json.Excess.AS_TEXT))
                .isEqualTo(new TupleValue(List.of(Value.of(number))));
    }

    @Test
    @Timeout(5)
    void refusesNumbersOfAMillionDigitsAtOnce() {
        assertThatExceptionOfType(InvalidJson.class)
                .isThrownBy(() -> Json.parse("9".repeat(5_000_000)))
                .withMessage("the number " + "9".repeat(40) + "... is out of range");
    }

    @Test
    void readsNumbersOfAThousandDigits() {
        assertThat(Json.text(Json.parse("9".repeat(1000)))).isEqualTo("9".repeat(1000));
        assertThat(Json.parse("1e0001000")).isEqualTo(Value.of(BigDecimal.TEN.pow(1000)));
    }

    @Test
    void refusesManyMoreValuesThanBytesLetExpect() {
        assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> Json.parse("[" + "[],".repeat(2_000_000) + "1]"));
        assertThat(((TupleValue) Json.parse("[" + "-0.0123456789,".repeat(1_000_000) + "1]")).elements())
                .hasSize(1_000_001);
    }
}
