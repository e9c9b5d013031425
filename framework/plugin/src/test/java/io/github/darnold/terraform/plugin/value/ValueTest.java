package io.github.darnold.terraform.plugin.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueTest {

    private static final Value A = Value.of("a");
    private static final Value UNKNOWN = UnknownValue.UNKNOWN;

    @Test
    void comparesTextInNormalFormC() {
        assertThat(Value.of("e\u0301")).isEqualTo(Value.of("\u00e9"));
        assertThat(((StringValue) Value.of("e\u0301")).value()).hasSize(1);
        assertThat(Value.of("plain")).hasToString("\"plain\"");
    }

    @Test
    void comparesObjectsAndMapsWithoutOrder() {
        Map<String, Value> one = new LinkedHashMap<>();
        one.put("a", A);
        one.put("b", Value.of(1));
        Map<String, Value> other = new LinkedHashMap<>();
        other.put("b", Value.of(1));
        other.put("a", A);
        assertThat(new ObjectValue(one)).isEqualTo(new ObjectValue(other));
        assertThat(new MapValue(one)).isEqualTo(new MapValue(other));
        assertThat(new MapValue(one)).isNotEqualTo(new ObjectValue(one));
    }

    @Test
    void comparesListsInOrder() {
        assertThat(Value.listOf(List.of(A, Value.of("b")))).isNotEqualTo(Value.listOf(List.of(Value.of("b"), A)));
        assertThat(Value.listOf(List.of(A))).isNotEqualTo(new TupleValue(List.of(A)));
    }

    @Test
    void takesEveryUnknownValueForTheSame() {
        UnknownValue refined = UnknownValue.refined(new byte[] {1, (byte) 0xc3});
        assertThat(refined).isEqualTo(UNKNOWN).hasSameHashCodeAs(UNKNOWN);
        assertThat(refined.refinementBytes()).containsExactly(1, 0xc3);
    }

    @Test
    void seesUnknownsInside() {
        assertThat(A.isWhollyKnown()).isTrue();
        assertThat(NullValue.NULL.isWhollyKnown()).isTrue();
        assertThat(NullValue.NULL.isKnown()).isFalse();
        for (Value inside : List.of(
                Value.listOf(List.of(UNKNOWN)),
                new TupleValue(List.of(A, UNKNOWN)),
                SetValue.of(List.of(UNKNOWN)),
                new MapValue(Map.of("k", UNKNOWN)),
                ObjectValue.of("k", Value.listOf(List.of(UNKNOWN))),
                new DynamicValue(Type.STRING, UNKNOWN))) {
            assertThat(inside.isKnown()).as("%s", inside).isTrue();
            assertThat(inside.isWhollyKnown()).as("%s", inside).isFalse();
        }
    }

    @Test
    void knowsWhatIsAsGoodAsAbsent() {
        for (Value empty : List.of(
                NullValue.NULL,
                Value.listOf(List.of()),
                SetValue.of(List.of()),
                Value.mapOf(Map.of()),
                ObjectValue.EMPTY,
                ObjectValue.of("k", Value.listOf(List.of())))) {
            assertThat(empty.isNullOrEmpty()).as("%s", empty).isTrue();
        }
        for (Value something :
                List.of(UNKNOWN, Value.of(""), Value.of(0), Value.of(false), Value.listOf(List.of(NullValue.NULL)))) {
            assertThat(something.isNullOrEmpty()).as("%s", something).isFalse();
        }
    }

    @Test
    void cannotBeChangedThroughWhatItWasMadeOf() {
        Map<String, Value> members = new LinkedHashMap<>(Map.of("a", A));
        ObjectValue object = new ObjectValue(members);
        members.clear();
        assertThat(object.get("a")).isEqualTo(A);
        assertThat(object.with("b", Value.of(true)).without("a").members()).containsOnlyKeys("b");
        assertThat(object.get("absent").isNull()).isTrue();
    }

    @Test
    void comparesNumbersByWorth() {
        assertThat(Value.of(new BigDecimal("1.0"))).isEqualTo(Value.of(1)).hasSameHashCodeAs(Value.of(1));
        assertThat(Value.of(new BigDecimal("1E+2"))).isEqualTo(Value.of(100));
        assertThat(Value.of(new BigDecimal("0E+5"))).isEqualTo(Value.of(0));
        assertThat(Value.of(new BigDecimal("0.1"))).isNotEqualTo(Value.of(new BigDecimal("0.10000000000000001")));
    }
}
