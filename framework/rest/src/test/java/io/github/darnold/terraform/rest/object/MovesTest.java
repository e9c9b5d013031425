package io.github.darnold.terraform.rest.object;

import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.provider.StateMover.Moved;
import io.github.darnold.terraform.plugin.provider.StateMover.Source;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.Things;
import io.github.darnold.terraform.rest.handler.RestResource;
import org.junit.jupiter.api.Test;

class MovesTest {

    private static final RestResource RESOURCE = Things.definition()
            .delete(delete("/things/{id}"))
            .movedFrom("other_thing", "acme/other", "zeus/other")
            .movedFrom(new StateMover(
                    "acme/other",
                    "other_stuff",
                    (source, _) -> Moved.to(object("id", source.state().get("key"), "secret_name", "s", "kind", null))))
            .build();

    private final Call call = Calls.fresh();

    private Moved move(int mover, ObjectValue state) {
        var source = new Source(0, state, NullValue.NULL, PrivateState.empty());
        return RESOURCE.stateMovers().get(mover).moving().move(source, call);
    }

    @Test
    void keepWhatIsConfiguredUnderAnotherName() {
        RestResource spelled = Things.definition()
                .delete(delete("/things/{id}"))
                .alsoSpelled(Things.SHAPE.attribute("name"), "title")
                .movedFrom("other_thing", "acme/other")
                .build();
        var source = new Source(0, object("id", "1", "title", "n"), NullValue.NULL, PrivateState.empty());
        assertThat(spelled.stateMovers()
                        .getFirst()
                        .moving()
                        .move(source, call)
                        .state()
                        .get("title"))
                .isEqualTo(Value.of("n"));
    }

    @Test
    void comeFromEveryProviderThatIsNamed() {
        assertThat(RESOURCE.stateMovers())
                .extracting(StateMover::provider)
                .containsExactly("acme/other", "zeus/other", "acme/other");
    }

    @Test
    void takeOverWhatIsConfiguredAndWhatReadsNeedByName() {
        ObjectValue moved = move(0, object("id", "1", "name", "n", "status", "a word of theirs", "theirs", "x"))
                .state();
        assertThat(moved.get("id")).isEqualTo(Value.of("1"));
        assertThat(moved.get("name")).isEqualTo(Value.of("n"));
        assertThat(moved.get("status").isNull()).as("reads find it").isTrue();
        assertThat(moved.has("theirs")).isFalse();
    }

    @Test
    void giveDefaultsToWhatOnlyTheProviderKnows() {
        assertThat(move(0, object("id", "1")).state().get("protected")).isEqualTo(Value.of(false));
        assertThat(move(0, object("id", "1", "protected", true)).state().get("protected"))
                .isEqualTo(Value.of(true));
    }

    @Test
    void rememberWhatNeitherTheyNorReadsTell() {
        move(0, object("id", "1", "name", "n"));
        assertThat(RESOURCE.schema().shape().attributes())
                .filteredOn(Unread.of(call)::has)
                .extracting(Attribute::name)
                .containsExactly("token", "secret_name");
    }

    @Test
    void canBeTranslated() {
        assertThat(move(2, object("key", "1")).state().get("secret_name")).isEqualTo(Value.of("s"));
        assertThat(RESOURCE.schema().shape().attributes())
                .filteredOn(Unread.of(call)::has)
                .extracting(Attribute::name)
                .containsExactly("token");
    }

    @Test
    void failWhereTheObjectCouldNotBeRead() {
        var problem = failure(() -> move(0, object("id", null, "name", "n")));
        assertThat(problem.summary()).isEqualTo("Cannot move other_thing to test_thing");
        assertThat(problem.detail())
                .isEqualTo("Its stored state does not tell id, by which the object is read. Remove the moved block, and"
                        + " import the object as test_thing.");
    }
}
