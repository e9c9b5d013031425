package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.testing.core.Values.object;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One object's life under the simulated core.
class SimulatedCoreTest {

    private static final ObjectValue CONFIG = object(
            "name", "a",
            "color", "red",
            "tags", SetValue.of(List.of(Value.of("x"), Value.of("y"))),
            "document", "{ \"a\": 1 }",
            "any", new DynamicValue(Type.STRING, Value.of("text")),
            "password", "secret-password",
            "parts", List.of(object("name", "leg"), object("name", "lid", "size", 2)));

    private final Shelf shelf = new Shelf();
    private final SimulatedCore core = ShelfProvider.core(shelf, new Things());

    private Planned plan(ObjectValue config) {
        return core.plan(Things.TYPE, "a", config);
    }

    private ObjectValue applied(ObjectValue config) {
        return core.applied(Things.TYPE, "a", config);
    }

    private List<String> journalWithoutConfigure() {
        return shelf.journal.stream().filter(each -> !each.equals("configure")).toList();
    }

    @Test
    void createsThenHasNothingToDo() {
        Planned plan = plan(CONFIG);
        assertThat(plan.action()).isEqualTo(Action.CREATE);
        assertThat(plan.object().get("id")).isEqualTo(UnknownValue.UNKNOWN);

        ObjectValue made = core.apply(plan).object();
        assertThat(made.get("id")).isEqualTo(Value.of("thing-1"));
        assertThat(made.get("password")).isEqualTo(NullValue.NULL);
        assertThat(made.get("parts"))
                .isEqualTo(Values.value(List.of(
                        object("name", "leg", "size", 1, "number", 100),
                        object("name", "lid", "size", 2, "number", 101))));

        Planned again = plan(CONFIG);
        assertThat(again.action()).isEqualTo(Action.NO_OP);
        assertThat(again.isDrifted()).isFalse();
        assertThat(core.state(Things.TYPE, "a")).isEqualTo(made);
    }

    @Test
    void configuresTheProviderForEachCommand() {
        applied(CONFIG);
        plan(CONFIG);

        assertThat(shelf.journal).containsExactly("configure", "configure", "create thing-1", "configure");
    }

    @Test
    void updatesInPlace() {
        applied(CONFIG);

        Planned plan = plan(CONFIG.with("loud", Value.of(true)));
        assertThat(plan.action()).isEqualTo(Action.UPDATE);
        assertThat(plan.object().get("revision")).isEqualTo(UnknownValue.UNKNOWN);
        assertThat(core.apply(plan).object().get("revision")).isEqualTo(Value.of(2));
    }

    @Test
    void replacesByDeletingFirst() {
        applied(CONFIG);

        Planned plan = plan(CONFIG.with("color", Value.of("blue")));
        assertThat(plan.action()).isEqualTo(Action.REPLACE);
        assertThat(plan.requiresReplace()).containsExactly(Path.of("color"));
        assertThat(plan.object().get("id")).isEqualTo(UnknownValue.UNKNOWN);
        assertThat(core.apply(plan).object().get("id")).isEqualTo(Value.of("thing-2"));
        assertThat(journalWithoutConfigure()).containsExactly("create thing-1", "delete thing-1", "create thing-2");
    }

    @Test
    void replacesByCreatingFirst() {
        applied(CONFIG);

        core.applyCreatingFirst(plan(CONFIG.with("color", Value.of("blue"))));

        assertThat(journalWithoutConfigure()).containsExactly("create thing-1", "create thing-2", "delete thing-1");
        assertThat(((ObjectValue) core.state(Things.TYPE, "a")).get("id")).isEqualTo(Value.of("thing-2"));
    }

    @Test
    void seesWhatChangedOutside() {
        ObjectValue made = applied(CONFIG);
        shelf.put("rename", "thing-1", requireNonNull(shelf.get("thing-1")).with(Things.NAME, "b"));

        Planned plan = plan(CONFIG);
        assertThat(plan.isDrifted()).isTrue();
        assertThat(plan.before()).isEqualTo(made);
        assertThat(plan.action()).isEqualTo(Action.UPDATE);
    }

    @Test
    void createsAgainWhatDisappearedOutside() {
        applied(CONFIG);
        shelf.remove("thing-1");

        assertThat(plan(CONFIG).action()).isEqualTo(Action.CREATE);
        assertThat(applied(CONFIG).get("id")).isEqualTo(Value.of("thing-2"));
    }

    @Test
    void refreshes() {
        applied(CONFIG);
        shelf.remove("thing-1");

        assertThat(core.refresh(Things.TYPE, "a").state()).isEqualTo(NullValue.NULL);
        assertThat(core.state(Things.TYPE, "a")).isEqualTo(NullValue.NULL);
    }

    @Test
    void destroys() {
        applied(CONFIG);

        assertThat(core.planDestroy(Things.TYPE, "a").action()).isEqualTo(Action.DELETE);
        assertThat(core.destroy(Things.TYPE, "a").state()).isEqualTo(NullValue.NULL);
        assertThat(shelf.size()).isZero();
        assertThat(core.planDestroy(Things.TYPE, "a").action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void keepsWhatCouldNotBeDestroyed() {
        ObjectValue made = applied(CONFIG.with("name", Value.of("nailed")));

        Applied destroyed = core.destroy(Things.TYPE, "a");
        assertThat(destroyed.diagnostics()).extracting(Diagnostic::summary).containsExactly("It is nailed down");
        assertThat(destroyed.state()).isEqualTo(made);
    }

    @Test
    void imports() {
        ObjectValue made = applied(CONFIG);

        assertThat(core.importState(Things.TYPE, "b", "thing-1").object()).isEqualTo(made);
        assertThat(core.importState(Things.TYPE, "c", "thing-9").diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("Cannot import non-existent remote object");
    }

    @Test
    void replacesWhatWasLeftHalfMade() {
        Applied failed = core.apply(plan(CONFIG.with("name", Value.of("cursed"))));
        assertThat(failed.hasErrors()).isTrue();
        assertThat(((ObjectValue) failed.state()).get("id")).isEqualTo(Value.of("thing-1"));

        assertThat(plan(CONFIG).action()).isEqualTo(Action.REPLACE);
        applied(CONFIG);
        assertThat(journalWithoutConfigure()).containsExactly("create thing-1", "delete thing-1", "create thing-2");
        assertThat(plan(CONFIG).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void keepsTheEarlierStateOfAFailedUpdate() {
        ObjectValue made = applied(CONFIG);

        Applied failed = core.apply(plan(CONFIG.with("name", Value.of("cursed"))));
        assertThat(failed.hasErrors()).isTrue();
        assertThat(failed.state()).isEqualTo(made);
        assertThat(plan(CONFIG).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void plansWithUnknownArgumentsAndAppliesThemKnown() {
        Planned plan = plan(CONFIG.with("name", UnknownValue.UNKNOWN));

        assertThat(core.apply(plan, CONFIG).object().get("name")).isEqualTo(Value.of("a"));
    }

    @Test
    void refusesInvalidConfigurations() {
        Planned plan = plan(CONFIG.with("name", Value.of("")).with("zone", Value.of("east")));

        assertThat(plan.action()).isEqualTo(Action.REFUSED);
        assertThat(plan.diagnostics()).extracting(Diagnostic::path).containsExactly(Path.of("name"), Path.of("zone"));
        assertThatThrownBy(() -> core.apply(plan)).isInstanceOf(AssertionError.class);
    }

    @Test
    void refusesConfigurationsThatTheSchemaDoesNotHave() {
        assertThatThrownBy(() -> plan(CONFIG.with("nmae", Value.of("a")))).hasMessage("the schema has no nmae");
        assertThatThrownBy(() -> plan(CONFIG.with("parts", Values.value(List.of(object("nmae", "a"))))))
                .hasMessage("the schema has no parts[0].nmae");
        assertThatThrownBy(() -> plan(CONFIG.with("name", Value.of(1)))).hasMessageContaining("name is not of type");
    }
}
