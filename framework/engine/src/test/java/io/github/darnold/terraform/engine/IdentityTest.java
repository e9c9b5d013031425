package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final Computed<String> ID = computed("id", string(), "Identifier.");
    private static final Required<String> HOUSE =
            required("house", string(), "House.").requiresReplace();
    private static final Attribute<String> ROOM = required("room", string(), "Room.");
    private static final Attribute<String> REGION = optional("region", string(), "Region.");

    private static final ObjectValue STATE = object("id", "1", "house", "a", "room", "x");
    private static final ObjectValue IDENTITY = object("house", "a", "id", "1");
    private static final ObjectValue CONFIG = STATE.with("id", NullValue.NULL);
    private static final Value NONE = NullValue.NULL;

    /// Things in rooms of houses.
    private static class Housed extends Scripted {

        private final Identity identity;

        Housed(Identity identity) {
            super(shape(ID, HOUSE, ROOM));
            this.identity = identity;
        }

        @Override
        public Identity identity() {
            return identity;
        }

        @Override
        public Fields create(String client, Fields plan, Fields config, Call call) {
            if (plan.require(ROOM).equals("locked")) {
                call.save(plan);
                throw Failure.of("Locked", "Find the key.");
            }
            return plan.with(ID, "1");
        }

        @Override
        public @Nullable Fields read(String client, Fields state, Call call) {
            return switch (state.getOrDefault(ROOM, "")) {
                case "gone" -> null;
                case "moved" -> state.with(HOUSE, "b");
                default -> state;
            };
        }
    }

    private static Harness harness() {
        return Harness.of(new Housed(Identity.of(HOUSE, ID)));
    }

    private static Harness changing(Attribute<?>... attributes) {
        return Harness.of(new Housed(Identity.of(attributes).changing()));
    }

    @Test
    void isPlannedForANewObjectOnlyWhereItIsKnown() {
        var answer = plan(harness(), NONE, CONFIG, NONE);
        assertThat(answer.diagnostics()).isEmpty();
        assertThat(answer.identity())
                .as("Terraform cannot show half an identity")
                .isEqualTo(NONE);
        assertThat(plan(Harness.of(new Housed(Identity.of(HOUSE))), NONE, CONFIG, NONE)
                        .identity())
                .isEqualTo(object("house", "a"));
    }

    @Test
    void isThatOfTheObjectThatWasMade() {
        Value planned = CONFIG.with("id", UnknownValue.UNKNOWN);
        var answer = apply(harness(), NONE, planned, object("house", "a", "id", UnknownValue.UNKNOWN));
        assertThat(answer.diagnostics()).isEmpty();
        assertThat(answer.identity()).isEqualTo(IDENTITY);
    }

    @Test
    void isLeftOutWhereAFailureLeftItUnknown() {
        ObjectValue planned = CONFIG.with("id", UnknownValue.UNKNOWN).with("room", Value.of("locked"));
        var answer = apply(harness(), NONE, planned, object("house", "a", "id", UnknownValue.UNKNOWN));
        assertThat(answer.diagnostics())
                .singleElement()
                .satisfies(each -> assertThat(each.summary()).isEqualTo("Locked"));
        assertThat(answer.identity()).isEqualTo(NONE);
    }

    @Test
    void isFoundForStatesThatWereStoredWithoutIt() {
        assertThat(read(harness(), STATE, NONE).identity()).isEqualTo(IDENTITY);
        assertThat(read(harness(), STATE, object("house", NONE, "id", NONE)).identity())
                .isEqualTo(IDENTITY);
        assertThat(plan(harness(), STATE, CONFIG, NONE).identity()).isEqualTo(IDENTITY);
    }

    /// `a@here` and `a` are the same house.
    @Test
    void isInNormalFormUnlessItWasGivenOtherwise() {
        Required<String> anywhere = required(
                        "house", string().normalizedBy(name -> name.replaceFirst("@.*", ""), "a house"), "House.")
                .requiresReplace();
        var harness = Harness.of(new Housed(Identity.of(anywhere, ID)));
        ObjectValue state = STATE.with("house", Value.of("a@here"));
        ObjectValue given = object("house", "a@there", "id", "1");
        assertThat(read(harness, state, NONE).identity()).isEqualTo(IDENTITY);
        assertThat(read(harness, state, given).diagnostics()).isEmpty();
        assertThat(read(harness, state, given).identity()).isEqualTo(given);
    }

    @Test
    void staysWhenTheObjectIsGone() {
        var answer = read(harness(), STATE.with("room", Value.of("gone")), IDENTITY);
        assertThat(answer.state()).isEqualTo(NONE);
        assertThat(answer.identity()).isEqualTo(IDENTITY);
    }

    @Test
    void mustNotChangeInARead() {
        ObjectValue state = STATE.with("room", Value.of("moved"));
        var answer = read(harness(), state, IDENTITY);
        assertThat(answer.state()).isEqualTo(state);
        assertThat(answer.identity()).isEqualTo(IDENTITY);
        assertThat(answer.diagnostics()).singleElement().satisfies(bug -> {
            assertThat(bug.path()).isEqualTo(Path.of("house"));
            assertThat(bug.detail())
                    .startsWith("The identity of fake_thing after read is not right: house was \"a\" and is now \"b\","
                            + " but an identity that is not declared as changing must stay the same.");
        });
    }

    @Test
    void mayChangeWhereItIsDeclaredSo() {
        var answer = read(changing(HOUSE, ID), STATE.with("room", Value.of("moved")), IDENTITY);
        assertThat(answer.diagnostics()).isEmpty();
        assertThat(answer.identity()).isEqualTo(object("house", "b", "id", "1"));
    }

    @Test
    void mustNotChangeInPlace() {
        var harness = Harness.of(new Housed(Identity.of(ROOM)));
        var answer = plan(harness, STATE, CONFIG.with("room", Value.of("y")), object("room", "x"));
        assertThat(answer.diagnostics())
                .singleElement()
                .satisfies(bug -> assertThat(bug.path()).isEqualTo(Path.of("room")));
        assertThat(plan(changing(ROOM), STATE, CONFIG.with("room", Value.of("y")), object("room", "x"))
                        .identity())
                .isEqualTo(object("room", "y"));
    }

    @Test
    void changesWithTheObject() {
        var answer = plan(harness(), STATE, CONFIG.with("house", Value.of("b")), IDENTITY);
        assertThat(answer.diagnostics()).isEmpty();
        assertThat(answer.requiresReplace()).containsExactly(Path.of("house"));
    }

    @Test
    void mustBeComplete() {
        var answer = read(harness(), STATE.with("house", NONE), NONE);
        assertThat(answer.diagnostics())
                .singleElement()
                .satisfies(bug -> assertThat(bug.detail())
                        .startsWith("The identity of fake_thing after read is not right: house is null."));
    }

    @Test
    void findsTheObject() {
        var harness = harness();
        var answer = harness.engine.importIdentity(Scripted.TYPE, IDENTITY, harness.context());
        assertThat(answer.diagnostics()).isEmpty();
        assertThat(answer.state()).isEqualTo(STATE.with("room", NONE));
        assertThat(answer.identity()).isEqualTo(IDENTITY);
    }

    @Test
    void isLeftToTheReadWhereAnImportByIdDoesNotTellAllOfIt() {
        var harness = Harness.of(new Housed(Identity.of(HOUSE, ID)) {
            @Override
            public Fields importState(String client, String id, Call call) {
                return new Fields(object("id", id));
            }
        });
        var answer = harness.engine.importState(Scripted.TYPE, "1", harness.context());
        assertThat(answer.state()).isEqualTo(object("id", "1", "house", NONE, "room", NONE));
        assertThat(answer.identity()).isEqualTo(NONE);
    }

    @Test
    void mayHaveWhatTheStateHasNot() {
        var harness = Harness.of(new Housed(Identity.of(ID).optionally(REGION)) {
            @Override
            public Fields identify(String client, Fields state) {
                return state.with(REGION, client);
            }
        });
        assertThat(read(harness, STATE, NONE).identity()).isEqualTo(object("id", "1", "region", "moon"));
        var imported =
                harness.engine.importIdentity(Scripted.TYPE, object("id", "1", "region", NONE), harness.context());
        assertThat(imported.identity()).isEqualTo(object("id", "1", "region", "moon"));
    }

    @Test
    void isUpgraded() {
        var harness = Harness.of(new Housed(Identity.of(HOUSE, ID).version(2)) {
            @Override
            public Map<Long, StateUpgrader> identityUpgraders() {
                return Map.of(1L, stored -> stored.with("house", Value.of("a")));
            }
        });
        assertThat(upgrade(harness, 1, "{\"id\": \"1\", \"old\": true}").identity())
                .isEqualTo(IDENTITY);
        assertThat(upgrade(harness, 0, "{\"name\": \"1\"}").identity())
                .as("found anew by the next read")
                .isEqualTo(NONE);
        assertThat(upgrade(harness, 1, "").identity()).isEqualTo(NONE);
        assertThat(upgrade(harness, 1, "null").identity()).isEqualTo(NONE);
        assertThat(upgrade(harness, 1, "{\"id\": []}").diagnostics())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.detail()).contains("cannot be understood: id is an array where a string"));
        assertThat(upgrade(harness, 1, "{").diagnostics()).hasSize(1);
    }

    @Test
    void isRefusedWhereThereIsNone() {
        var harness = Harness.of(new Scripted(shape(ID)));
        assertThat(upgrade(harness, 1, "{}").diagnostics())
                .singleElement()
                .satisfies(each -> assertThat(each.detail()).contains("fake_thing has no identity"));
    }

    private static IdentityAnswer upgrade(Harness harness, long version, String json) {
        return harness.engine.upgradeIdentity(
                Scripted.TYPE, version, json.getBytes(StandardCharsets.UTF_8), harness.context());
    }

    private static PlanAnswer plan(Harness harness, Value prior, ObjectValue config, Value identity) {
        var request = new PlanRequest(Scripted.TYPE, prior, config, config, Harness.privateState(), identity);
        return harness.engine.plan(request, harness.context());
    }

    private static StateAnswer apply(Harness harness, Value prior, Value planned, Value identity) {
        var request = new ApplyRequest(Scripted.TYPE, prior, planned, CONFIG, Harness.privateState(), identity);
        return harness.engine.apply(request, harness.context());
    }

    private static StateAnswer read(Harness harness, ObjectValue state, Value identity) {
        return harness.engine.read(
                new ReadRequest(Scripted.TYPE, state, Harness.privateState(), identity), harness.context());
    }
}
