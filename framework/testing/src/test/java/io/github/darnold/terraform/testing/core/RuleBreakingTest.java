package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.testing.core.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.engine.PlanAnswer;
import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// Whoever breaks a rule hears which one, and for which attribute.
class RuleBreakingTest {

    private static final Value NULL = NullValue.NULL;
    private static final Value UNKNOWN = UnknownValue.UNKNOWN;
    private static final Schema SCHEMA = new Things().schema();
    private static final CoreRules RULES = new CoreRules(SCHEMA, "plan of shelf_thing.a");

    private static final ObjectValue CONFIG = Configs.complete(
            SCHEMA,
            object(
                    "name", "a",
                    "zone", "north",
                    "tags", SetValue.of(List.of(Value.of("x"), Value.of("y"))),
                    "password", "secret-password",
                    "parts", List.of(object("name", "leg"))));
    private static final ObjectValue PRIOR = Configs.complete(
            SCHEMA,
            CONFIG.with("password", NULL)
                    .with("id", Value.of("thing-1"))
                    .with("name", Value.of("z"))
                    .with("revision", Value.of(1))
                    .with("loud", Value.of(false)));
    private static final ObjectValue PLAN = PRIOR.with("name", Value.of("a")).with("revision", UNKNOWN);
    private static final ObjectValue RESULT = PLAN.with("revision", Value.of(2));

    private static PlanAnswer plan(Value planned, Path... replacing) {
        return new PlanAnswer(planned, PrivateState.empty(), NULL, List.of(replacing), List.of());
    }

    private static StateAnswer result(Value state, Diagnostic... diagnostics) {
        return new StateAnswer(state, PrivateState.empty(), NULL, List.of(diagnostics));
    }

    private static UnaryOperator<ObjectValue> with(String name, Object value) {
        return object -> object.with(name, Values.value(value));
    }

    static final List<Arguments> BROKEN_PLANS = List.of(
            Arguments.of("plan rule 0: name is not of type \"string\"", with("name", 1)),
            Arguments.of("plan rule 1: password is write-only", with("password", "secret-password")),
            Arguments.of("plan rule 6: color is planned as \"red\"", with("color", "red")),
            Arguments.of("plan rule 7: name is planned as \"b\", but configured as \"a\"", with("name", "b")),
            Arguments.of("plan rule 7: zone is planned as (known after apply)", with("zone", UNKNOWN)),
            Arguments.of("plan rule 7: tags is planned as", with("tags", SetValue.of(List.of(Value.of("x"))))),
            Arguments.of("plan rule 8: parts is planned as null", with("parts", NULL)),
            Arguments.of("plan rule 8: parts is planned as (known after apply)", with("parts", UNKNOWN)),
            Arguments.of("plan rule 8: parts is planned with 0 elements", with("parts", List.of())),
            Arguments.of(
                    "plan rule 7: parts[0].name is planned as \"arm\"",
                    with("parts", List.of(object("name", "arm", "size", 1, "number", UNKNOWN)))),
            Arguments.of(
                    "plan rule 9: timeouts is planned but not configured", with("timeouts", object("create", "5m"))));

    @ParameterizedTest
    @FieldSource("BROKEN_PLANS")
    void namesTheRuleThatAPlanBreaks(String message, UnaryOperator<ObjectValue> breaking) {
        PlanAnswer broken = plan(breaking.apply(PLAN));

        assertThatThrownBy(() -> RULES.planned(PRIOR, CONFIG, broken))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("plan of shelf_thing.a breaks:\n  " + message)
                .hasMessageNotContaining("secret-password");
    }

    static final List<Arguments> GOOD_PLANS = List.of(
            Arguments.of("as configured", UnaryOperator.<ObjectValue>identity()),
            Arguments.of("the prior value in place of a configured one", with("name", "z")),
            Arguments.of("any value for what only the provider sets", with("id", UNKNOWN)),
            Arguments.of("any value for what the provider may set", with("loud", UNKNOWN)));

    @ParameterizedTest
    @FieldSource("GOOD_PLANS")
    void letsGoodPlansPass(String ignoredWhy, UnaryOperator<ObjectValue> change) {
        PlanAnswer good = plan(change.apply(PLAN), Path.of("color"));

        assertThatCode(() -> RULES.planned(PRIOR, CONFIG, good)).doesNotThrowAnyException();
    }

    @Test
    void namesAReplacementThatIsNowhere() {
        Path nowhere = Path.of("parts").index(7).attribute("name");

        assertThatThrownBy(() -> RULES.planned(PRIOR, CONFIG, plan(PLAN, nowhere)))
                .hasMessageContaining("replacement rule 1: parts[7].name requires replacement but is nowhere");
    }

    @Test
    void refusesNoPlanAtAll() {
        assertThatThrownBy(() -> RULES.planned(PRIOR, CONFIG, plan(NULL)))
                .hasMessageContaining("plan rule 0: the object is planned as null");
        assertThatThrownBy(() -> RULES.plannedDelete(plan(PRIOR))).hasMessageContaining("plan rule 0: the object");
    }

    static final List<Arguments> BROKEN_RESULTS = List.of(
            Arguments.of("apply rule 0: name is not of type \"string\"", with("name", 1)),
            Arguments.of("apply rule 1: name was planned as \"a\" but is \"b\"", with("name", "b")),
            Arguments.of("apply rule 1: name was planned as \"a\" but is null", with("name", NULL)),
            Arguments.of("apply rule 1: color was planned as null but is \"red\"", with("color", "red")),
            Arguments.of("apply rule 2: parts was planned with 1 elements but has 0", with("parts", List.of())),
            Arguments.of(
                    "apply rule 1: parts[0].name was planned as \"leg\" but is \"arm\"",
                    with("parts", List.of(object("name", "arm", "size", NULL, "number", NULL)))),
            Arguments.of(
                    "apply rule 3: tags lost the planned element \"y\"",
                    with("tags", SetValue.of(List.of(Value.of("x"), Value.of("z"))))),
            Arguments.of(
                    "apply rule 3: tags has the element \"z\", not planned",
                    with("tags", SetValue.of(List.of(Value.of("x"), Value.of("y"), Value.of("z"))))),
            Arguments.of("apply rule 4: revision is still unknown", with("revision", UNKNOWN)),
            Arguments.of("apply rule 5: password is write-only", with("password", "secret-password")));

    @ParameterizedTest
    @FieldSource("BROKEN_RESULTS")
    void namesTheRuleThatAResultBreaks(String message, UnaryOperator<ObjectValue> breaking) {
        StateAnswer broken = result(breaking.apply(RESULT));

        assertThatThrownBy(() -> RULES.applied(PLAN, CONFIG, broken))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("breaks:\n  " + message)
                .hasMessageNotContaining("secret-password");
    }

    @Test
    void letsGoodResultsAndFailedOnesPass() {
        assertThatCode(() -> RULES.applied(PLAN, CONFIG, result(RESULT))).doesNotThrowAnyException();
        assertThatCode(() -> RULES.applied(PLAN, CONFIG, result(NULL, Diagnostic.error("No", "Because."))))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesToLoseTheResultOrKeepTheDeleted() {
        assertThatThrownBy(() -> RULES.applied(PLAN, CONFIG, result(NULL)))
                .hasMessageContaining("apply rule 0: the object is null after apply");
        assertThatThrownBy(() -> RULES.deleted(result(RESULT))).hasMessageContaining("apply rule 6");
    }

    @Test
    void refusesDiagnosticsThatShowSecrets() {
        StateAnswer telling = result(RESULT, Diagnostic.warning("Sent", "It was secret-password."));

        assertThatThrownBy(() -> RULES.applied(PLAN, CONFIG, telling))
                .hasMessageContaining("diagnostics: the object shows a sensitive value: Sent");
    }

    private static SimulatedCore planning(Consumer<PlanDraft> hook) {
        return ShelfProvider.core(new Shelf(), new Things() {
            @Override
            public void plan(Shelf shelf, PlanDraft plan, Call call) {
                hook.accept(plan);
            }
        });
    }

    @Test
    void reportsABrokenPlanOfAHandler() {
        Planned plan = planning(draft -> draft.set(Things.NAME, "other")).plan(Things.TYPE, "a", CONFIG);

        assertThat(plan.action()).isEqualTo(Action.REFUSED);
        assertThat(plan.diagnostics())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("plan rule 7: name is planned as"));
    }

    @Test
    void reportsABrokenResultOfAHandler() {
        SimulatedCore core = ShelfProvider.core(new Shelf(), new Things() {
            @Override
            public Fields create(Shelf shelf, Fields plan, Fields config, Call call) {
                return super.create(shelf, plan, config, call).with(NAME, "other");
            }
        });

        Applied applied = core.apply(core.plan(Things.TYPE, "a", CONFIG));

        assertThat(applied.diagnostics())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("apply rule 1: name was planned as"));
    }

    @Test
    void refusesPlansThatComeOutDifferentlyDuringApply() {
        var counter = new int[1];
        SimulatedCore core = planning(draft -> draft.set(Things.ID, "thing-" + counter[0]++));
        Planned plan = core.plan(Things.TYPE, "a", CONFIG);

        assertThatThrownBy(() -> core.apply(plan))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("final plan of shelf_thing.a breaks:")
                .hasMessageContaining("final plan rule 1: id was planned as \"thing-0\" but is \"thing-1\"");
    }
}
