package io.github.darnold.terraform.rest.json;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.dynamic;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.number;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EncoderTest {

    @Test
    void sendsWhatIsPlannedAndNothingElse() {
        var shape = shape(
                computed("id", string(), "-"),
                required("name", string(), "-"),
                optional("color", string(), "-"),
                optionalComputed("size", int64(), "-"),
                optional("mode", string(), "-").defaultValue("fast"),
                local("protected", bool(), "-").defaultValue(true));
        assertThat(create(shape, "name", "n", "size", UnknownValue.UNKNOWN, "mode", "slow", "protected", true))
                .isEqualTo(Values.json("{'name':'n','mode':'slow'}"));
        assertThat(create(shape, "name", "n"))
                .as("plans show defaults; what no plan shows is not sent")
                .isEqualTo(Values.json("{'name':'n'}"));
    }

    @Test
    void namesFieldsAsTheApiDoes() {
        var shape = shape(
                required("first", string(), "-").jsonName("one"),
                required("second", string(), "-").sentAs("two"));
        assertThat(create(shape, "first", "1", "second", "2")).isEqualTo(Values.json("{'one':'1','two':'2'}"));
    }

    @Test
    void sendsMembersOfObjectsThatStandFlat() {
        var shape = shape(
                optional("channel", object(shape(optional("kind", string(), "-"))), "-"),
                optional("channel_kind", string(), "-").jsonName("channel.kind"),
                optional("channel_prefix", string(), "-").jsonName("channel.prefix"));
        assertThat(create(shape, "channel_kind", "email", "channel_prefix", "Hi"))
                .isEqualTo(Values.json("{'channel':{'kind':'email','prefix':'Hi'}}"));
        assertThat(create(shape, "channel", Values.object("kind", "email"), "channel_prefix", "Hi"))
                .isEqualTo(Values.json("{'channel':{'kind':'email','prefix':'Hi'}}"));
        assertThat(update(shape, Values.object("channel_kind", "email"), Values.object("channel_prefix", "Hi")))
                .isEqualTo(Values.json("{'channel':{'kind':'email','prefix':null}}"));
    }

    @Test
    void sendsWriteOnlyArguments() {
        assertThat(create(shape(optional("token", string(), "-").writeOnly()), "token", "t"))
                .isEqualTo(Values.json("{'token':'t'}"));
    }

    @Test
    void separatesWhatOnlyCreateAndWhatOnlyUpdateTakes() {
        var shape = shape(
                optional("at_start", string(), "-").createOnly(),
                optional("later", string(), "-").updateOnly(),
                optional("in_path", string(), "-").notSent(),
                optional("fixed", string(), "-").requiresReplace());
        Object[] all = {"at_start", "a", "later", "l", "in_path", "p", "fixed", "f"};
        assertThat(create(shape, all)).isEqualTo(Values.json("{'at_start':'a','fixed':'f'}"));
        assertThat(update(shape, Values.object(all), Values.object())).isEqualTo(Values.json("{'later':'l'}"));
    }

    @Test
    void saysExplicitlyWhatIsRemoved() {
        var shape = shape(
                optional("color", string(), "-"),
                optional("tags", listOf(string()), "-").removedAs(new TupleValue(List.of())),
                optionalComputed("size", int64(), "-"),
                optional("never_set", string(), "-"));
        var prior = Values.object("color", "red", "tags", List.of("a"), "size", 3);
        assertThat(update(shape, Values.object("size", UnknownValue.UNKNOWN), prior))
                .isEqualTo(Values.json("{'color':null,'tags':[]}"));
        assertThat(update(shape, Values.object("color", "red", "tags", List.of("a")), prior))
                .isEqualTo(Values.json("{'color':'red','tags':['a'],'size':null}"));
    }

    @Test
    void doesNotRemoveWhatAnotherAttributeOfTheSameNameSets() {
        var shape = shape(
                optional("content", string(), "-"),
                optional("content_parts", listOf(string()), "-").jsonName("content"));
        assertThat(update(shape, Values.object("content_parts", List.of("a")), Values.object("content", "before")))
                .isEqualTo(Values.json("{'content':['a']}"));
    }

    @Test
    void writesEachTypeInItsJsonForm() {
        var shape = shape(
                optional("flag", bool(), "-"),
                optional("ratio", number(), "-"),
                optional("schema", json(), "-"),
                optional("list", listOf(int64()), "-"),
                optional("set", setOf(string()), "-"),
                optional("map", mapOf(json()), "-"),
                optional("any", dynamic(), "-"));
        assertThat(create(
                        shape,
                        "flag",
                        true,
                        "ratio",
                        Value.of(new java.math.BigDecimal("0.70")),
                        "schema",
                        "{\"a\": [1, null]}",
                        "list",
                        List.of(1, 2),
                        "set",
                        SetValue.of(List.of(Value.of("x"))),
                        "map",
                        new MapValue(Map.of("k", Value.of("[true]"))),
                        "any",
                        "text"))
                .isEqualTo(Values.json("{'flag':true,'ratio':0.7,'schema':{'a':[1,null]},'list':[1,2],'set':['x'],"
                        + "'map':{'k':[true]},'any':'text'}"));
    }

    @Test
    void sendsOfNestedObjectsWhatIsPlannedAndNothingElse() {
        var inner = shape(
                optional("mode", string(), "-").defaultValue("fast"),
                optional("note", string(), "-"),
                computed("id", string(), "-"));
        var shape = shape(optional("inner", object(inner), "-"), optional("all", listOf(object(inner)), "-"));
        var planned = inner.complete(Values.object("mode", "slow", "id", UnknownValue.UNKNOWN));
        var empty = inner.complete(ObjectValue.EMPTY);
        assertThat(create(shape, "inner", planned, "all", List.of(planned, empty)))
                .isEqualTo(Values.json("{'inner':{'mode':'slow'},'all':[{'mode':'slow'},{}]}"));
    }

    @Test
    void separatesWhatOnlyCreateAndWhatOnlyUpdateTakesInNestedObjectsToo() {
        var inner = shape(
                optional("at_start", string(), "-").createOnly(),
                optional("later", string(), "-").updateOnly());
        var shape = shape(optional("all", listOf(object(inner)), "-"));
        var config = Values.object("all", List.of(Values.object("at_start", "a", "later", "l")));
        assertThat(create(shape, "all", config.get("all"))).isEqualTo(Values.json("{'all':[{'at_start':'a'}]}"));
        assertThat(update(shape, config, Values.object())).isEqualTo(Values.json("{'all':[{'later':'l'}]}"));
    }

    @Test
    void sendsABareWordWhereTheApiTakesOne() {
        var inner = shape(required("type", string(), "-"), optional("name", string(), "-"));
        var shape = shape(required("choice", object(inner).orKeyword("type", "auto", "none"), "-"));
        assertThat(create(shape, "choice", Values.object("type", "auto"))).isEqualTo(Values.json("{'choice':'auto'}"));
        assertThat(create(shape, "choice", Values.object("type", "function", "name", "f")))
                .isEqualTo(Values.json("{'choice':{'type':'function','name':'f'}}"));
    }

    @Test
    void updatesWhatReplacesIfConfiguredOnlyToRemoveIt() {
        var shape = shape(optional("kind", string(), "-").requiresReplaceIfConfigured());
        assertThat(update(shape, Values.object("kind", "k"), Values.object("kind", "k")))
                .isEqualTo(ObjectValue.EMPTY);
        assertThat(update(shape, Values.object(), Values.object("kind", "k"))).isEqualTo(Values.json("{'kind':null}"));
    }

    @Test
    void updatesWhatReplacesOnACondition() {
        var shape = shape(optional("size", int64(), "-").requiresReplaceIf((_, _) -> false));
        assertThat(update(shape, Values.object("size", 2), Values.object("size", 1)))
                .isEqualTo(Values.json("{'size':2}"));
    }

    @Test
    void usesAnEncodingOfItsOwn() {
        var shape = shape(required("name", string(), "-").encodedBy(value -> ObjectValue.of("wrapped", value)));
        assertThat(create(shape, "name", "n")).isEqualTo(Values.json("{'name':{'wrapped':'n'}}"));
    }

    private static ObjectValue create(Shape shape, @Nullable Object... config) {
        return new Encoder(shape).create(Values.complete(shape, config), _ -> true);
    }

    private static ObjectValue update(Shape shape, ObjectValue config, ObjectValue prior) {
        return new Encoder(shape).update(shape.complete(config), shape.complete(prior), (Attribute<?> _) -> true);
    }
}
