package io.github.darnold.terraform.plugin.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.value.Type;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeJsonTest {

    @Property(tries = 300)
    void readsWhatItWrote(@ForAll("types") Type type) {
        assertThat(TypeJson.parse(TypeJson.of(type))).isEqualTo(type);
    }

    @Provide
    static Arbitrary<Type> types() {
        Arbitrary<Type> primitives = Arbitraries.of(Type.STRING, Type.NUMBER, Type.BOOL, Type.DYNAMIC);
        return Arbitraries.lazyOf(
                () -> primitives,
                () -> primitives,
                () -> types().map(Type.ListOf::new),
                () -> types().map(Type.SetOf::new),
                () -> types().map(Type.MapOf::new),
                () -> types().list().ofMaxSize(3).map(Type.TupleOf::new),
                () -> Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(4), types())
                        .ofMaxSize(3)
                        .map(Type.ObjectOf::new));
    }

    @Test
    void writesTerraformsNotation() {
        Type type = TypeJson.parse(Json.parse("[\"object\",{\"a\":\"bool\",\"b\":[\"list\",\"number\"]}]"));
        assertThat(Json.text(TypeJson.of(type))).isEqualTo("[\"object\",{\"a\":\"bool\",\"b\":[\"list\",\"number\"]}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\"",
                "1",
                "null",
                "{}",
                "[]",
                "[\"list\"]",
                "[\"bag\",\"string\"]",
                "[\"tuple\",\"string\"]",
                "[\"object\",[\"string\"]]",
                "[1,\"string\"]"
            })
    void refusesWhatIsNoType(String json) {
        assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> TypeJson.parse(Json.parse(json)));
    }
}
