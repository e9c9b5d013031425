package io.github.darnold.terraform.rest.json;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.dynamic;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.number;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecoderTest {

    @Test
    void readsEachTypeFromItsJsonForm() {
        assertThat(decode(bool(), "true")).isEqualTo(Value.of(true));
        assertThat(decode(string(), "'a'")).isEqualTo(Value.of("a"));
        assertThat(decode(int64(), "3.0")).isEqualTo(Value.of(3));
        assertThat(decode(number(), "0.70")).isEqualTo(Value.of(new BigDecimal("0.7")));
        assertThat(decode(json(), "{'a': 1}")).isEqualTo(Value.of("{\"a\":1}"));
        assertThat(decode(listOf(int64()), "[1]")).isEqualTo(new ListValue(List.of(Value.of(1))));
        assertThat(decode(setOf(string()), "['a','a']")).isEqualTo(SetValue.of(List.of(Value.of("a"))));
        assertThat(decode(mapOf(string()), "{'k':'v'}")).isEqualTo(new MapValue(Map.of("k", Value.of("v"))));
        assertThat(decode(string(), "null")).isEqualTo(NullValue.NULL);
    }

    @Test
    void takesNumbersAndTruthAsText() {
        assertThat(decode(string(), "12")).isEqualTo(Value.of("12"));
        assertThat(decode(string(), "true")).isEqualTo(Value.of("true"));
    }

    @Test
    void givesDynamicValuesTheTypeThatTheyHave() {
        assertThat(decode(dynamic(), "{'a':[1,null]}"))
                .isEqualTo(new DynamicValue(
                        new Type.ObjectOf(Map.of("a", new Type.TupleOf(List.of(Type.NUMBER, Type.DYNAMIC)))),
                        Values.json("{'a':[1,null]}")));
        assertThat(decode(dynamic(), "null")).isEqualTo(NullValue.NULL);
    }

    @Test
    void readsABareWordAsTheObjectThatItStandsFor() {
        var inner = shape(required("type", string(), "-"), optional("name", string(), "-"));
        var type = object(inner).orKeyword("type", "auto");
        assertThat(decode(type, "'auto'")).isEqualTo(Values.object("type", "auto", "name", null));
        assertThatExceptionOfType(UnexpectedJson.class)
                .isThrownBy(() -> decode(type, "'other'"))
                .withMessage("an object expected, not a string");
    }

    @Test
    void readsMembersOfObjectsFlat() {
        var shape = shape(
                computed("status", string(), "-").jsonName("enforcement.status"),
                optional("prefix", string(), "-").jsonName("enforcement.prefix").keptWhenAbsent(),
                optional("other", string(), "-").jsonName("other.name"));
        assertThat(Decoder.object(
                        shape,
                        Values.json("{'enforcement':{'status':'inactive'},'other':1}"),
                        Values.object("prefix", "p")))
                .isEqualTo(Values.object("status", "inactive", "prefix", "p", "other", null));
    }

    @Test
    void namesTheFieldThatDoesNotFit() {
        var inner = shape(required("count", int64(), "-"));
        var shape = shape(required("settings", object(inner), "-").jsonName("options"));
        assertThatExceptionOfType(UnexpectedJson.class)
                .isThrownBy(() -> Decoder.object(
                        shape, Values.json("{'options':{'count':'many'}}"), shape.complete(ObjectValue.EMPTY)))
                .withMessage("field options.count: a number expected, not a string");
    }

    @Test
    void speaksOfTypesInPlainWords() {
        assertThatExceptionOfType(UnexpectedJson.class)
                .isThrownBy(() -> decode(listOf(string()), "{}"))
                .withMessage("an array expected, not an object");
        assertThatExceptionOfType(UnexpectedJson.class)
                .isThrownBy(() -> decode(bool(), "[]"))
                .withMessage("a bool expected, not an array");
        assertThatExceptionOfType(UnexpectedJson.class)
                .isThrownBy(() -> decode(mapOf(string()), "true"))
                .withMessage("an object expected, not a bool");
    }

    @Test
    void leavesOutElementsOfAnotherKind() {
        var images = listOf(object(shape(computed("images", int64(), "-"))).ofKind("object", "images"));
        String union = "[{\"object\": \"images\", \"images\": 1}, {\"object\": \"costs\"}, {\"images\": 2}]";
        assertThat(decode(images, union))
                .isEqualTo(new ListValue(
                        List.of(ObjectValue.of("images", Value.of(1)), ObjectValue.of("images", Value.of(2)))));
    }

    @Test
    void refusesWholeNumbersThatNoStateHolds() {
        assertThatExceptionOfType(UnexpectedJson.class)
                .isThrownBy(() -> decode(int64(), "1e400"))
                .withMessage(
                        "a whole number of at most 64 bits expected, not 1" + "0".repeat(39) + "... (401 characters)");
        assertThatExceptionOfType(UnexpectedJson.class).isThrownBy(() -> decode(int64(), "9223372036854775808"));
        assertThat(decode(int64(), "9223372036854775807.9")).isEqualTo(Value.of(Long.MAX_VALUE));
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() {
        var shape = shape(computed("id", string(), "-"));
        assertThat(Decoder.object(shape, Values.json("{'id':'1','news':{}}"), shape.complete(ObjectValue.EMPTY)))
                .isEqualTo(Values.object("id", "1"));
    }

    private static Value decode(AttributeType<?> type, String json) {
        Value value = ((TupleValue) Values.json("{'x':[" + json + "]}").get("x"))
                .elements()
                .getFirst();
        return Decoder.decode(type, value, NullValue.NULL);
    }
}
