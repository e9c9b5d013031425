package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.testing.core.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.ClientCapabilities;
import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.call.PriorStates;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.TerraformEnvironment;
import io.github.darnold.terraform.plugin.call.Time;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is put off to a later plan.
class DeferralTest {

    /// A thing that goes only on a shelf that was put up.
    private static final class Hanging extends Things {

        private final Shelf shelf;

        private Hanging(Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public void plan(Shelf client, PlanDraft plan, Call call) {
            if (shelf.size() == 0) {
                throw new Deferred(Deferred.Reason.ABSENT_PREREQ, Diagnostic.error("No shelf yet", "Put it up first."));
            }
        }
    }

    @Test
    void isPlannedLaterAndAppliedAsNothing() {
        var shelf = new Shelf();
        SimulatedCore core = ShelfProvider.core(shelf, new Hanging(shelf)).deferring();
        Planned plan = core.plan(Things.TYPE, "a", object("name", "bear"));
        assertThat(plan.action()).isEqualTo(Action.DEFERRED);
        assertThat(plan.planned()).isInstanceOf(ObjectValue.class);
        assertThat(core.apply(plan).state()).isEqualTo(NullValue.NULL);
        shelf.put("hang", "board", new Fields(ObjectValue.EMPTY));
        assertThat(core.applied(Things.TYPE, "a", object("name", "bear")).isNull())
                .isFalse();
    }

    @Test
    void isAnErrorWhereTerraformDoesNotDefer() {
        var shelf = new Shelf();
        Planned plan = ShelfProvider.core(shelf, new Hanging(shelf)).plan(Things.TYPE, "a", object("name", "bear"));
        assertThat(plan.action()).isEqualTo(Action.REFUSED);
        assertThat(plan.diagnostics()).extracting(Diagnostic::summary).containsExactly("No shelf yet");
    }

    @Test
    void mustNotComeUnasked() {
        var context = new CallContext(
                Logger.silent(),
                Time.system(),
                new StopSignal(),
                ClientCapabilities.NONE,
                new PriorStates(),
                new TerraformEnvironment(Path.of("nowhere"), "default"),
                _ -> {});
        var provider = new ShelfProvider(new Shelf(), new Things(), List.of(), List.of(), List.of());
        try (var command = new Command(new Engine<>(provider), context, ObjectValue.EMPTY, Host.NEWEST)) {
            assertThatThrownBy(() -> command.mayDefer("plan of a", Deferred.Reason.ABSENT_PREREQ))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("plan of a breaks:\n  deferral rule 1: the object is deferred, which was not allowed");
            assertThatCode(() -> command.mayDefer("plan of a", null)).doesNotThrowAnyException();
        }
    }
}
