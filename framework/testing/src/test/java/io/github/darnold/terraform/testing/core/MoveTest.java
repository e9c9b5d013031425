package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.testing.core.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `moved` blocks to another type.
class MoveTest {

    private static final String TOYS = "registry.terraform.io/toys/toys";

    private final Shelf shelf = new Shelf();

    /// A thing that was a toy.
    private static final class Toy extends Things {

        @Override
        public List<StateMover> stateMovers() {
            return List.of(new StateMover(
                    "toys/toys",
                    "toys_toy",
                    (source, _) -> StateMover.Moved.to(source.state().with("password", Value.of("hidden")))));
        }
    }

    @Test
    void recordsWhatTheNextCommandsRead() {
        SimulatedCore core = ShelfProvider.core(shelf, new Toy());
        var made = core.applied(Things.TYPE, "toy", object("name", "bear"));
        Stored toy =
                new Stored(7, core.stored(Things.TYPE, "toy").json(), PrivateState.empty(), NullValue.NULL, 0, false);

        Applied moved = core.move(TOYS, "toys_toy", toy, Things.TYPE, "thing");

        assertThat(moved.object()).isEqualTo(made);
        assertThat(core.identity(Things.TYPE, "thing")).isEqualTo(NullValue.NULL);
        assertThat(core.plan(Things.TYPE, "thing", object("name", "bear")).action())
                .isEqualTo(Action.NO_OP);
        assertThat(core.refresh(Things.TYPE, "thing").hasErrors()).isFalse();
        assertThat(core.identity(Things.TYPE, "thing")).isEqualTo(object("id", "thing-1"));
    }

    @Test
    void recordsNothingWhereTheProviderRefuses() {
        SimulatedCore core = ShelfProvider.core(shelf, new Things());
        Applied moved = core.move(TOYS, "toys_toy", Stored.of(0, "{}"), Things.TYPE, "thing");
        assertThat(moved.diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("Cannot move toys_toy of registry.terraform.io/toys/toys to shelf_thing");
        assertThat(moved.state()).isEqualTo(NullValue.NULL);
    }

    @Test
    void mustNotLoseTheObject() {
        var nothing = new StateAnswer(NullValue.NULL, PrivateState.empty(), NullValue.NULL, List.of());
        var rules = new CoreRules(new Things().schema(), "move to shelf_thing.a");
        assertThatThrownBy(() -> rules.present("move rule 1", nothing))
                .hasMessage(
                        "move to shelf_thing.a breaks:\n  move rule 1: the object is missing, though nothing is said"
                                + " to be wrong");
    }
}
