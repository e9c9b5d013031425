package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.cidr;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.duration;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.dynamic;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.float32;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.ipAddress;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.number;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// APIs answer in words of their own. Where those mean the same, nothing changed.
class EquivalentValuesTest {

    private static final Shape THING = shape(
            optional("document", json(), "-").requiresReplace(),
            optional("since", time(), "-").requiresReplace(),
            optional("after", duration(), "-").requiresReplace(),
            optional("block", cidr(), "-").requiresReplace(),
            optional("address", ipAddress(), "-").requiresReplace(),
            optional("level", string().ignoringCase(), "-").requiresReplace(),
            optional("ratio", float32(), "-").requiresReplace(),
            optional("share", number(), "-").requiresReplace(),
            optional("open", dynamic(), "-").requiresReplace(),
            optional("addresses", setOf(ipAddress()), "-").requiresReplace());

    private static final Value TWO_SIZES = new TupleValue(List.of(Value.of(1), Value.of(2)));
    private static final Value OUR_OPEN = new DynamicValue(
            new Type.MapOf(new Type.SetOf(Type.NUMBER)),
            Value.mapOf(Map.of("sizes", SetValue.of(List.of(Value.of(2), Value.of(1))))));

    private static final ObjectValue OURS = object(
            "document", "{\"a\": 1}",
            "since", "2026-01-02T15:04:05Z",
            "after", "1h",
            "block", "2001:db8::/32",
            "address", "2001:db8::1",
            "level", "high",
            "ratio", Value.of(new BigDecimal("0.7")),
            "share", Value.of(new BigDecimal("0.33333333333333333333333333333333333")),
            "open", OUR_OPEN,
            "addresses", SetValue.of(List.of(Value.of("2001:db8::1"), Value.of("192.0.2.1"))));

    private static final ObjectValue THEIRS = object(
            "document", "{\"a\":1.0}",
            "since", "2026-01-02T16:04:05+01:00",
            "after", "60m",
            "block", "2001:0db8:0::/32",
            "address", "2001:DB8:0:0:0:0:0:1",
            "level", "HIGH",
            "ratio", Value.of(new BigDecimal("0.699999988079071")),
            "share", Value.of(new BigDecimal("0.3333333333333333")),
            "open", DynamicValue.of(object("sizes", TWO_SIZES)),
            "addresses", SetValue.of(List.of(Value.of("192.0.2.1"), Value.of("2001:db8:0::1"))));

    private final Harness harness = Harness.of(new Scripted(THING) {
        @Override
        public Fields read(String client, Fields state, Call call) {
            return new Fields(THEIRS);
        }

        @Override
        public Fields create(String client, Fields plan, Fields config, Call call) {
            return new Fields(THEIRS);
        }
    });

    @Test
    void aRefreshFindsNothing() {
        assertThat(harness.read(OURS).state()).isEqualTo(OURS);
    }

    @Test
    void aPlanChangesNothing() {
        PlanAnswer answer = harness.plan(THEIRS, OURS);

        assertThat(answer.planned()).isEqualTo(THEIRS);
        assertThat(answer.requiresReplace()).isEmpty();
    }

    @Test
    void anApplyKeepsWhatWasPlanned() {
        StateAnswer answer = harness.apply(NullValue.NULL, OURS, OURS);

        assertThat(answer.diagnostics()).isEmpty();
        assertThat(answer.state()).isEqualTo(OURS);
    }

    @Test
    void otherMembersOfAnOpenValueAreAChange() {
        PlanAnswer answer = harness.plan(THEIRS, OURS.with("open", DynamicValue.of(object("sizes", Value.of(1)))));

        assertThat(answer.requiresReplace()).containsExactly(Path.of("open"));
    }

    @Test
    void anotherOrderOfMembersInAConfigurationIsAChange() {
        ObjectValue state = OURS.with("document", Value.of("{\"a\": 1, \"b\": {\"c\": 2, \"d\": 3}}"));

        assertThat(harness.plan(state, state.with("document", Value.of("{\"b\":{\"c\":2,\"d\":3},\"a\":1}")))
                        .requiresReplace())
                .containsExactly(Path.of("document"));
        assertThat(harness.plan(state, state.with("document", Value.of("{\"a\":1.0,\"b\":{\"c\":2,\"d\":3}}")))
                        .planned())
                .as("other white space and another notation of a number")
                .isEqualTo(state);
    }

    @Test
    void anotherOrderOfMembersInAnAnswerIsNone() {
        ObjectValue state = OURS.with("document", Value.of("{\"b\": 1, \"a\": 2}"));
        Harness reordering = Harness.of(new Scripted(THING) {
            @Override
            public Fields read(String client, Fields known, Call call) {
                return new Fields(known.values().with("document", Value.of("{\"a\":2,\"b\":1}")));
            }
        });

        assertThat(reordering.read(state).state()).isEqualTo(state);
    }

    @Test
    void whatMeansSomethingElseIsAChange() {
        PlanAnswer answer = harness.plan(THEIRS, OURS.with("after", Value.of("61m")));

        assertThat(answer.requiresReplace()).hasSize(1);
    }
}
