package io.github.darnold.terraform.rest.json;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Shape TOOL = shape(required("name", string(), "-"), optionalComputed("id", string(), "-"));

    private static final ObjectValue IS = Values.object("name", "a", "id", "1");

    private static final ObjectValue STAYS = IS.with("id", UnknownValue.UNKNOWN);

    private static final ObjectValue CHANGES = STAYS.with("name", Value.of("b"));

    @Test
    void isWhatThePlanSays() {
        assertThat(planned(string(), Value.of("a"), Value.of("b"))).isTrue();
        assertThat(planned(string(), Value.of("a"), NullValue.NULL)).isTrue();
        assertThat(planned(string(), NullValue.NULL, Value.of("b"))).isTrue();
        assertThat(planned(string(), Value.of("a"), Value.of("a"))).isFalse();
    }

    @Test
    void isNotWhatThePlanLeavesToTheApi() {
        assertThat(planned(string(), Value.of("a"), UnknownValue.UNKNOWN)).isFalse();
        assertThat(planned(object(TOOL), IS, STAYS)).isFalse();
        assertThat(planned(listOf(object(TOOL)), Value.listOf(List.of(IS)), Value.listOf(List.of(STAYS))))
                .isFalse();
        assertThat(planned(mapOf(object(TOOL)), new MapValue(Map.of("k", IS)), new MapValue(Map.of("k", STAYS))))
                .isFalse();
        assertThat(planned(setOf(object(TOOL)), SetValue.of(List.of(IS)), SetValue.of(List.of(STAYS))))
                .isFalse();
    }

    @Test
    void isFoundBesideWhatThePlanLeavesToTheApi() {
        assertThat(planned(object(TOOL), IS, CHANGES)).isTrue();
        assertThat(planned(listOf(object(TOOL)), Value.listOf(List.of(IS)), Value.listOf(List.of(CHANGES))))
                .isTrue();
        assertThat(planned(listOf(object(TOOL)), Value.listOf(List.of(IS)), Value.listOf(List.of(STAYS, STAYS))))
                .isTrue();
        assertThat(planned(mapOf(object(TOOL)), new MapValue(Map.of("k", IS)), new MapValue(Map.of("l", STAYS))))
                .isTrue();
        assertThat(planned(setOf(object(TOOL)), SetValue.of(List.of(IS)), SetValue.of(List.of(CHANGES))))
                .isTrue();
        assertThat(planned(setOf(object(TOOL)), SetValue.of(List.of(IS)), SetValue.of(List.of(STAYS, STAYS))))
                .as("each planned element needs a partner of its own")
                .isTrue();
        assertThat(planned(setOf(object(TOOL)), NullValue.NULL, SetValue.of(List.of(STAYS))))
                .isTrue();
    }

    private static boolean planned(AttributeType<?> type, Value before, Value planned) {
        return Difference.isPlanned(type, before, planned);
    }
}
