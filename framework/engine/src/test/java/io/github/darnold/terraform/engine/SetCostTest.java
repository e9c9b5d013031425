package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.number;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Sets of many elements cost as many comparisons as they have elements, not the square of it.
class SetCostTest {

    private static final Shape PART = shape(required("size", number(), "-"), computed("label", string(), "-"));
    private static final Shape THING = shape(optional("parts", setOf(new ObjectType(PART)), "-"));

    private static int comparisons;

    private final Harness harness = Harness.of(new Scripted(THING) {
        @Override
        public Fields create(String client, Fields plan, Fields config, Call call) {
            SetValue parts = (SetValue) plan.values().get("parts");
            return new Fields(thing(parts.elements().size(), each -> existing(each + 1)));
        }
    });

    /// A number that counts how often it is compared.
    @SuppressWarnings("serial")
    private static final class Counted extends BigDecimal {

        Counted(int value) {
            super(value);
        }

        @Override
        public boolean equals(Object other) {
            comparisons++;
            return super.equals(other);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }

        @Override
        public BigDecimal stripTrailingZeros() {
            return this;
        }
    }

    private static ObjectValue thing(int parts, IntFunction<Value> part) {
        return object(
                "parts", SetValue.of(IntStream.range(0, parts).mapToObj(part).toList()));
    }

    private static ObjectValue existing(int size) {
        return part(size, Value.of("label-" + size));
    }

    private static ObjectValue part(int size, Value label) {
        return object("size", Value.of(new Counted(size)), "label", label);
    }

    private int toPlan(int parts) {
        ObjectValue prior = thing(parts, each -> existing(each + 1));
        ObjectValue config = thing(parts, each -> part(parts - each, NullValue.NULL));
        comparisons = 0;
        PlanAnswer answer = harness.plan(prior, config);
        int counted = comparisons;
        assertThat(answer.planned()).isEqualTo(prior);
        return counted;
    }

    private int toApply(int parts) {
        ObjectValue planned = thing(parts, each -> part(parts - each, UnknownValue.UNKNOWN));
        ObjectValue config = thing(parts, each -> part(parts - each, NullValue.NULL));
        comparisons = 0;
        StateAnswer answer = harness.apply(NullValue.NULL, planned, config);
        int counted = comparisons;
        assertThat(answer.diagnostics()).isEmpty();
        return counted;
    }

    @Test
    void countsItsComparisons() {
        comparisons = 0;
        assertThat(existing(1)).isEqualTo(existing(1));
        assertThat(comparisons).isPositive();
    }

    @Test
    void ofAPlan() {
        int some = toPlan(200);
        assertThat(some).isBetween(200, 200 * 20);
        assertThat(toPlan(2_000)).isLessThan(some * 15);
    }

    @Test
    void ofAnApplyWhoseElementsGetTheirComputedValues() {
        int some = toApply(200);
        assertThat(some).isBetween(200, 200 * 40);
        assertThat(toApply(2_000)).isLessThan(some * 15);
    }

    @Test
    void findsWhatNobodyPlannedAllTheSame() {
        ObjectValue planned = object("parts", SetValue.of(List.of(part(1, UnknownValue.UNKNOWN))));
        Harness other = Harness.of(new Scripted(THING) {
            @Override
            public Fields create(String client, Fields plan, Fields config, Call call) {
                return new Fields(object("parts", SetValue.of(List.of(existing(2)))));
            }
        });

        assertThat(other.apply(NullValue.NULL, planned, planned).diagnostics())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("apply rule 3: parts lost the planned"));
    }
}
