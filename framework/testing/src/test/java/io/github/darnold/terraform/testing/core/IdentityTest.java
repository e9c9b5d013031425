package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.testing.core.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Identities, as a Terraform from 1.12 on keeps them.
class IdentityTest {

    private static final ObjectValue CONFIG = object("name", "a");
    private static final ObjectValue IDENTITY = object("id", "thing-1");

    private final Shelf shelf = new Shelf();
    private final SimulatedCore core = ShelfProvider.core(shelf, new Things());

    @Test
    void isRecordedWithTheObject() {
        core.applied(Things.TYPE, "a", CONFIG);
        assertThat(core.identity(Things.TYPE, "a")).isEqualTo(IDENTITY);
    }

    @Test
    void findsTheObject() {
        Value made = core.applied(Things.TYPE, "a", CONFIG);
        core.forget(Things.TYPE, "a");
        assertThat(core.importIdentity(Things.TYPE, "b", IDENTITY).state()).isEqualTo(made);
        assertThat(core.identity(Things.TYPE, "b")).isEqualTo(IDENTITY);
        assertThat(core.importIdentity(Things.TYPE, "c", object("id", "thing-9"))
                        .diagnostics())
                .singleElement()
                .satisfies(error -> assertThat(error.summary()).isEqualTo("Cannot import non-existent remote object"));
    }

    @Test
    void comesWithTheFirstRefreshAfterAnOlderTerraform() {
        core.withoutIdentities().applied(Things.TYPE, "a", CONFIG);
        assertThat(core.identity(Things.TYPE, "a")).isEqualTo(NullValue.NULL);
        assertThat(core.plan(Things.TYPE, "a", CONFIG).action()).isEqualTo(Action.NO_OP);
        core.withIdentities().refresh(Things.TYPE, "a");
        assertThat(core.identity(Things.TYPE, "a")).isEqualTo(IDENTITY);
    }

    @Test
    void isUpgraded() {
        core.applied(Things.TYPE, "a", CONFIG);
        Stored stored = core.stored(Things.TYPE, "a");
        SimulatedCore newer = ShelfProvider.core(shelf, new Things() {
            @Override
            public Identity identity() {
                return Identity.of(ID).version(1);
            }

            @Override
            public Map<Long, StateUpgrader> identityUpgraders() {
                return Map.of(0L, old -> ObjectValue.of("id", old.get("number")));
            }
        });
        newer.restore(
                Things.TYPE,
                "a",
                new Stored(
                        stored.version(), stored.json(), stored.privateState(), object("number", "thing-1"), 0, false));
        assertThat(newer.refresh(Things.TYPE, "a").diagnostics()).isEmpty();
        assertThat(newer.identity(Things.TYPE, "a")).isEqualTo(IDENTITY);
    }

    @Test
    void namesTheRuleThatAnAnswerBreaks() {
        var rules = new IdentityRules(Identity.of(Things.ID), "read of shelf_thing.a");
        assertThatThrownBy(() -> rules.optional(object("id", 7)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("read of shelf_thing.a breaks:\n  identity rule 1: id is not of type \"string\"");
        assertThatThrownBy(() -> rules.optional(object("id", UnknownValue.UNKNOWN)))
                .hasMessageEndingWith("identity rule 2: id is unknown");
        assertThatThrownBy(() -> rules.present(NullValue.NULL))
                .hasMessageEndingWith("identity rule 3: the object has no identity");
        assertThatThrownBy(() -> new IdentityRules(null, "read").optional(IDENTITY))
                .hasMessageEndingWith("identity rule 1: the object has an identity, but its type has none");
        assertThatCode(() -> {
                    rules.optional(NullValue.NULL);
                    new IdentityRules(null, "read").optional(NullValue.NULL);
                })
                .doesNotThrowAnyException();
    }
}
