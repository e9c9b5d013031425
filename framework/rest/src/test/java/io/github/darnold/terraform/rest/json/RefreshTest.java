package io.github.darnold.terraform.rest.json;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What an answer makes of the state that was.
class RefreshTest {

    private static final Attribute<String> NAME = optional("name", string(), "-");

    @Test
    void showsWhatChangedAtTheApi() {
        assertThat(after(NAME, "old", "{'name':'new'}")).isEqualTo(Value.of("new"));
        assertThat(after(NAME, "old", "{'name':null}")).isEqualTo(NullValue.NULL);
        assertThat(after(NAME, "old", "{}")).isEqualTo(NullValue.NULL);
    }

    @Test
    void keepsWhatIsNotReceived() {
        var attribute = optional("name", string(), "-").notReceived();
        assertThat(after(attribute, "old", "{'name':'new'}")).isEqualTo(Value.of("old"));
        assertThat(after(attribute, UnknownValue.UNKNOWN, "{'name':'new'}")).isEqualTo(NullValue.NULL);
        assertThat(after(local("name", string(), "-"), "old", "{'name':'new'}")).isEqualTo(Value.of("old"));
    }

    @Test
    void keepsWhatMayMissInAnAnswerOnlyWhereItMisses() {
        var attribute = optional("name", string(), "-").keptWhenAbsent();
        assertThat(after(attribute, "old", "{}")).isEqualTo(Value.of("old"));
        assertThat(after(attribute, "old", "{'name':null}")).isEqualTo(NullValue.NULL);
        assertThat(after(attribute, "old", "{'name':'new'}")).isEqualTo(Value.of("new"));
    }

    @Test
    void takesWhatIsNotRefreshedFromTheFirstAnswerOnly() {
        var attribute = optionalComputed("name", string(), "-").notRefreshed();
        assertThat(after(attribute, null, "{'name':'first'}")).isEqualTo(Value.of("first"));
        assertThat(after(attribute, UnknownValue.UNKNOWN, "{'name':'first'}")).isEqualTo(Value.of("first"));
        assertThat(after(attribute, "first", "{'name':'second'}")).isEqualTo(Value.of("first"));
    }

    @Test
    void readsTheApisDefaultAsNotSetWhileNobodySetIt() {
        var attribute = optional("strict", bool(), "-").apiDefault(Value.of(false));
        assertThat(after(attribute, null, "{'strict':false}")).isEqualTo(NullValue.NULL);
        assertThat(after(attribute, null, "{'strict':true}")).isEqualTo(Value.of(true));
        assertThat(after(attribute, false, "{'strict':false}")).isEqualTo(Value.of(false));
        assertThat(after(attribute, true, "{'strict':false}")).isEqualTo(Value.of(false));
    }

    @Test
    void readsNothingAsTheApisDefaultWhereThatIsConfigured() {
        var attribute = optional("name", string(), "-").apiDefault(Value.of(""));
        assertThat(after(attribute, "", "{'name':null}")).isEqualTo(Value.of(""));
        assertThat(after(attribute, "", "{}")).isEqualTo(Value.of(""));
        assertThat(after(attribute, "old", "{'name':null}")).isEqualTo(NullValue.NULL);
        assertThat(after(attribute, "old", "{'name':''}")).isEqualTo(Value.of(""));
    }

    @Test
    void neverPutsWriteOnlyArgumentsIntoState() {
        var attribute = optional("token", string(), "-").writeOnly();
        assertThat(after(attribute, null, "{'token':'leak'}")).isEqualTo(NullValue.NULL);
    }

    @Test
    void seesNoDifferenceBetweenNullAndEmptyInWhatUsersSet() {
        var attribute = optional("tags", listOf(string()), "-");
        Value empty = new ListValue(List.of());
        assertThat(after(attribute, null, "{'tags':[]}")).isEqualTo(NullValue.NULL);
        assertThat(after(attribute, List.of(), "{'tags':null}")).isEqualTo(empty);
        assertThat(after(attribute, List.of(), "{}")).isEqualTo(empty);
        assertThat(after(attribute, List.of("a"), "{'tags':[]}")).isEqualTo(empty);
        assertThat(after(computed("tags", listOf(string()), "-"), null, "{'tags':[]}"))
                .isEqualTo(empty);
    }

    @Test
    void seesNoDifferenceBetweenNullAndEmptyInsideElements() {
        var inner = shape(optional("name", string(), "-"), optional("tags", listOf(string()), "-"));
        var attribute = optional("all", listOf(object(inner)), "-");
        var before = List.of(Values.object("name", "a", "tags", null));
        assertThat(after(attribute, before, "{'all':[{'name':'a','tags':[]}]}"))
                .isEqualTo(new ListValue(List.copyOf(before)));
    }

    @Test
    void sharesAFieldAmongAttributesByTheirDecoding() {
        var text = optional("content", string(), "-")
                .decodedBy(json -> json instanceof StringValue ? json : NullValue.NULL);
        var parts = optional("content_parts", listOf(string()), "-")
                .jsonName("content")
                .decodedBy(json -> json instanceof StringValue ? NullValue.NULL : new ListValue(List.of()));
        var shape = shape(text, parts);
        var nothing = shape.complete(ObjectValue.EMPTY);
        assertThat(Decoder.object(shape, Values.json("{'content':'a'}"), nothing))
                .isEqualTo(Values.object("content", "a", "content_parts", null));
    }

    /// Of a required argument, null is no state: nobody can configure that.
    @Test
    void readsARequiredArgumentAsEmptyWhereItIsEmpty() {
        var required = required("name", setOf(string()), "-");
        assertThat(after(required, null, "{'name':[]}")).isEqualTo(SetValue.of(List.of()));
        assertThat(after(optional("name", setOf(string()), "-"), null, "{'name':[]}"))
                .isEqualTo(NullValue.NULL);
    }

    @Test
    void readsFieldsByTheNameThatAnswersUse() {
        assertThat(after(optional("a", string(), "-").sentAs("b"), null, "{'a':'1','b':'2'}"))
                .isEqualTo(Value.of("1"));
        assertThat(after(optional("a", string(), "-").jsonName("b"), null, "{'a':'1','b':'2'}"))
                .isEqualTo(Value.of("2"));
    }

    @Test
    void leavesBlocksAsTheyAre() {
        var shape = shape(NAME);
        var state = Values.object("name", "a", "timeouts", Values.object("create", "5m"));
        assertThat(Decoder.object(shape, Values.json("{'name':'b'}"), state))
                .isEqualTo(Values.object("name", "b", "timeouts", Values.object("create", "5m")));
    }

    private static Value after(Attribute<?> attribute, @Nullable Object before, String answer) {
        return Decoder.object(shape(attribute), Values.json(answer), Values.object(attribute.name(), before))
                .get(attribute.name());
    }
}
