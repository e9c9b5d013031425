package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.testing.core.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The contract is kept by a good resource, and each way to break it is told.
class LifeCycleContractTest {

    private static final ObjectValue CONFIG = object(
            "name", "a",
            "color", "red",
            "document", "{}",
            "parts", List.of(object("name", "leg")));

    private static LifeCycleContract contract(Things things) {
        return LifeCycleContract.of(() -> ShelfProvider.core(new Shelf(), things), Things.TYPE, CONFIG)
                .changing("document", Value.of("{\"a\":1}"))
                .changing("any", new DynamicValue(Type.STRING, Value.of("text")))
                .changing("parts", Values.value(List.of(object("name", "lid"), object("name", "leg", "size", 3))));
    }

    @Test
    void isKeptByAGoodResource() {
        LifeCycleContract contract = contract(new Things());

        assertThatCode(contract::verify).doesNotThrowAnyException();
        assertThat(contract.promises())
                .extracting(LifeCycleContract.Promise::name)
                .contains(
                        "creates without drift",
                        "changes name",
                        "changes color",
                        "removes color",
                        "changes loud",
                        "changes zone",
                        "changes tags",
                        "imports the same",
                        "comes back after disappearing",
                        "leaves nothing")
                .doesNotContain("changes password", "removes name");
    }

    private static void assertBroken(Things things, String... messages) {
        assertThatThrownBy(contract(things)::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(messages);
    }

    @Test
    void asksForValuesThatItCannotThinkUp() {
        var contract = LifeCycleContract.of(() -> ShelfProvider.core(new Shelf(), new Things()), Things.TYPE, CONFIG);

        assertThatThrownBy(contract::verify)
                .hasMessageContainingAll(
                        "- changes document: no other value is known; give one: changing(\"document\", ...)",
                        "- changes any: ",
                        "- changes parts: ");
    }

    @Test
    void findsDrift() {
        assertBroken(
                new Things() {
                    @Override
                    public @Nullable Fields read(Shelf shelf, Fields state, Call call) {
                        Fields thing = super.read(shelf, state, call);
                        return thing == null ? null : thing.with(ZONE, "south");
                    }
                },
                "- creates without drift: after create, reading finds another zone: \"north\" became \"south\"");
    }

    @Test
    void findsArgumentsThatAreNotReadBack() {
        assertBroken(
                new Things() {
                    @Override
                    public @Nullable Fields read(Shelf shelf, Fields state, Call call) {
                        Fields thing = super.read(shelf, state, call);
                        return thing == null ? null : thing.withValue(TAGS, NullValue.NULL);
                    }
                },
                "- changes tags: after the change of tags, reading finds another tags");
    }

    @Test
    void findsAReplacementInPlaceOfAnUpdate() {
        assertBroken(
                new Things() {
                    @Override
                    public void plan(Shelf shelf, PlanDraft plan, Call call) {
                        plan.requireReplace(TAGS);
                    }
                },
                "- changes tags: a change of tags to [\"sample\"] is REPLACE in place of UPDATE [tags]");
    }

    @Test
    void findsAFailingUpdate() {
        assertBroken(
                new Things() {
                    @Override
                    public Fields update(Shelf shelf, Fields state, Fields plan, Fields config, Call call) {
                        throw Failure.of("Not now", "Later.");
                    }
                },
                "- changes name: UPDATE failed: ",
                "Not now");
    }

    @Test
    void findsAnImportThatMissesSomething() {
        Things things = new Things() {
            @Override
            public @Nullable Fields read(Shelf shelf, Fields state, Call call) {
                Fields thing = super.read(shelf, state, call);
                return thing == null || state.isSet(COLOR) ? thing : thing.withValue(COLOR, NullValue.NULL);
            }
        };

        assertBroken(things, "- imports the same: import finds another color: \"red\" became null");
        assertThatThrownBy(contract(things).unreadable("color")::verify)
                .hasMessageContaining("after import, a plan of the same configuration is REPLACE [color]");
    }

    @Test
    void findsAnImportByIdentityThatMissesTheObject() {
        assertBroken(
                new Things() {
                    @Override
                    public Fields importIdentity(Shelf shelf, Fields identity, Call call) {
                        return identity.with(ID, "thing-0");
                    }
                },
                "- keeps its identity: import by identity failed: ",
                "Cannot import non-existent remote object");
    }

    @Test
    void findsAnObjectThatIsNeverMissed() {
        assertBroken(
                new Things() {
                    @Override
                    public Fields read(Shelf shelf, Fields state, Call call) {
                        Fields thing = super.read(shelf, state, call);
                        return thing == null ? state : thing;
                    }
                },
                "- comes back after disappearing: the plan of a vanished object is NO_OP",
                "- leaves nothing: after its destruction it is still there");
    }

    @Test
    void letsATypeStayAfterDestroyIfItDoes() {
        Things staying = new Things() {
            @Override
            public void delete(Shelf shelf, Fields state, Call call) {}
        };

        assertThatCode(contract(staying).stayingAfterDestroy()::verify).doesNotThrowAnyException();
        assertThatThrownBy(contract(new Things()).stayingAfterDestroy()::verify)
                .hasMessageContaining("it is declared as staying after its destruction, but is gone");
    }

    @Test
    void letsATypeNotBeImportableIfItIsNot() {
        Things hidden = new Things() {
            @Override
            public Fields importState(Shelf shelf, String id, Call call) {
                throw Failure.of("Cannot import", "There is nothing to read.");
            }
        };

        assertThatCode(contract(hidden).notImportable()::verify).doesNotThrowAnyException();
        assertThatThrownBy(contract(new Things()).notImportable()::verify)
                .hasMessageContaining("it is declared as not importable, but was imported");
    }

    @Test
    void refusesNeedlessExceptions() {
        assertThatThrownBy(contract(new Things()).unreadable("color")::verify)
                .hasMessageContaining("color is declared as unreadable, but import finds it: \"red\"");
        assertThatThrownBy(contract(new Things()).actingBy(Action.REPLACE, "color")::verify)
                .hasMessageContaining("the schema says by itself that a change of color is REPLACE");
    }

    @Test
    void letsAResourceRefuseAChange() {
        Things fixed = new Things() {
            @Override
            public void plan(Shelf shelf, PlanDraft plan, Call call) {
                Fields prior = plan.prior();
                if (prior != null && !plan.planned().value(LOUD).equals(prior.value(LOUD))) {
                    throw Failure.of("It stays as loud as it is", "Make another one.");
                }
            }
        };

        assertThatCode(contract(fixed).actingBy(Action.REFUSED, "loud")::verify).doesNotThrowAnyException();
        assertThatThrownBy(contract(fixed)::verify)
                .hasMessageContaining("a change of loud to true is REFUSED in place of UPDATE");
    }

    @Test
    void findsWhatMovesWithoutBeingDefinedAsChanging() {
        assertBroken(
                new Things() {
                    private int reads;

                    @Override
                    public @Nullable Fields read(Shelf shelf, Fields state, Call call) {
                        Fields thing = super.read(shelf, state, call);
                        return thing == null ? null : thing.with(MOOD, "mood " + reads++);
                    }
                },
                "- creates without drift: after create, reading finds another mood: \"calm\" became \"mood ",
                "- changes name: UPDATE failed",
                "apply rule 1: mood was planned as");
    }
}
