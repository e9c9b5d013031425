package io.github.darnold.terraform.protocol.codec;

import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Types of every kind, and values of a type: known, null or unknown at any depth. Drawn from one random source:
/// composing generators for trees this wide takes jqwik minutes.
final class TypedValues {

    private final Random random;

    private TypedValues(Random random) {
        this.random = random;
    }

    static Arbitrary<TypedValue> any() {
        return Arbitraries.randomValue(random -> new TypedValues(random).draw());
    }

    private TypedValue draw() {
        Type type = type(3);
        return new TypedValue(type, value(type));
    }

    private Type type(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 9)) {
            case 0 -> Type.STRING;
            case 1 -> Type.NUMBER;
            case 2 -> Type.BOOL;
            case 3 -> Type.DYNAMIC;
            case 4 -> new Type.ListOf(type(depth - 1));
            case 5 -> new Type.SetOf(type(depth - 1));
            case 6 -> new Type.MapOf(type(depth - 1));
            case 7 -> new Type.TupleOf(several(4).mapToObj(_ -> type(depth - 1)).toList());
            default -> new Type.ObjectOf(members(several(4).mapToObj(_ -> type(depth - 1))));
        };
    }

    private IntStream several(int most) {
        return IntStream.range(0, random.nextInt(most + 1));
    }

    private <T> Map<String, T> members(Stream<T> members) {
        return members.collect(Collectors.toMap(_ -> text(8), each -> each, (first, _) -> first, LinkedHashMap::new));
    }

    private Value value(Type type) {
        return switch (random.nextInt(10)) {
            case 0 -> NullValue.NULL;
            case 1 -> UnknownValue.UNKNOWN;
            case 2 ->
                type.equals(Type.DYNAMIC)
                        ? UnknownValue.UNKNOWN
                        : UnknownValue.refined(new byte[] {(byte) 0x81, 1, (byte) 0xc2});
            default -> known(type);
        };
    }

    private Value known(Type type) {
        return switch (type) {
            case Type.Primitive primitive -> primitive(primitive);
            case Type.ListOf(var element) -> new ListValue(elements(element));
            case Type.SetOf(var element) -> SetValue.of(elements(element));
            case Type.MapOf(var element) -> new MapValue(members(elements(element).stream()));
            case Type.TupleOf(var types) ->
                new TupleValue(types.stream().map(this::value).toList());
            case Type.ObjectOf(var types) -> {
                Map<String, Value> members = new LinkedHashMap<>();
                types.forEach((name, member) -> members.put(name, value(member)));
                yield new ObjectValue(members);
            }
        };
    }

    private List<Value> elements(Type element) {
        return several(random.nextInt(10) == 0 ? 20 : 3)
                .mapToObj(_ -> value(element))
                .toList();
    }

    private Value primitive(Type.Primitive primitive) {
        return switch (primitive) {
            case BOOL -> Value.of(random.nextBoolean());
            case STRING -> Value.of(text(random.nextInt(20) == 0 ? 70_000 : 300));
            case NUMBER -> Value.of(number());
            case DYNAMIC -> dynamic();
        };
    }

    private Value dynamic() {
        Type type = type(1);
        return type.equals(Type.DYNAMIC) ? NullValue.NULL : new DynamicValue(type, known(type));
    }

    private BigDecimal number() {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(random.nextLong() >> random.nextInt(64));
            case 1 -> new BigDecimal(random.nextGaussian() * Math.pow(2, random.nextInt(200) - 100));
            case 2 -> new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(100) - 50);
            default -> BigDecimal.valueOf(random.nextInt(10_000), 2);
        };
    }

    /// Letters of one to four bytes in UTF-8, none of them half a character.
    private String text(int most) {
        return several(most)
                .map(_ -> random.nextInt(2 << random.nextInt(17)))
                .filter(each -> each < 0xd800 || each > 0xdfff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
