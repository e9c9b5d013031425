package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.testing.core.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What tells that a write-only argument changed, and what comes of it.
class WriteOnlyTest {

    private static final ObjectValue VERSIONED = object("name", "a", "code", "first-code", "code_version", 1);
    private static final ObjectValue HASHED = object("name", "a", "code", "first-code");

    private final Shelf shelf = new Shelf();
    private final Safes safes = new Safes();
    private final SimulatedCore core = ShelfProvider.core(shelf, safes);

    private Planned plan(ObjectValue config) {
        return core.plan(Safes.TYPE, "a", config);
    }

    private void apply(ObjectValue config) {
        core.applied(Safes.TYPE, "a", config);
    }

    private String privateState() {
        return new String(core.stored(Safes.TYPE, "a").privateState().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whereAVersionIsConfiguredOnlyItsChangeCounts() {
        apply(VERSIONED);

        ObjectValue changed = VERSIONED.with("code", Value.of("second-code"));
        assertThat(plan(changed).action()).isEqualTo(Action.NO_OP);
        apply(changed.with("code_version", Value.of(2)));

        assertThat(safes.given).containsExactly("create code=first-code", "update code=second-code code changed");
        assertThat(privateState()).as("no hash is needed").isEmpty();
    }

    @Test
    void anUpdateForAnotherReasonSendsNoVersionedValue() {
        apply(VERSIONED.with("plain", Value.of("plain-secret")));
        apply(VERSIONED.with("plain", Value.of("plain-secret")).with("name", Value.of("b")));

        assertThat(safes.given).last().isEqualTo("update plain=plain-secret");
    }

    @Test
    void aRemovedVersionIsAChangeToo() {
        apply(VERSIONED);
        apply(object("name", "a"));

        assertThat(safes.given).last().isEqualTo("update code changed");
    }

    @Test
    void whereNoVersionIsConfiguredTheHashTells() {
        apply(HASHED);
        assertThat(plan(HASHED).action()).isEqualTo(Action.NO_OP);

        Planned plan = plan(HASHED.with("code", Value.of("second-code")));
        assertThat(plan.action()).isEqualTo(Action.UPDATE);
        assertThat(plan.object().get("revision")).isEqualTo(UnknownValue.UNKNOWN);
        core.apply(plan);

        assertThat(safes.given).last().isEqualTo("update code=second-code code changed");
        assertThat(plan(HASHED.with("code", Value.of("second-code"))).action()).isEqualTo(Action.NO_OP);
        assertThat(plan(HASHED).action()).isEqualTo(Action.UPDATE);
    }

    @Test
    void theHashTellsOfARemovedValue() {
        apply(HASHED);
        apply(object("name", "a"));

        assertThat(safes.given).last().isEqualTo("update code changed");
        assertThat(privateState()).isEmpty();
        assertThat(plan(object("name", "a")).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void anUpdateForAnotherReasonSendsNoKnownValueAndKeepsItsHash() {
        apply(HASHED);
        String before = privateState();
        apply(HASHED.with("name", Value.of("b")));

        assertThat(safes.given).last().isEqualTo("update");
        assertThat(privateState()).isEqualTo(before);
    }

    @Test
    void aFailedUpdateIsPlannedAgain() {
        apply(HASHED);
        ObjectValue changed = HASHED.with("code", Value.of("second-code"));
        safes.jammed = true;
        assertThat(core.apply(plan(changed)).diagnostics()).isNotEmpty();

        assertThat(plan(changed).action()).isEqualTo(Action.UPDATE);
    }

    @Test
    void aValueOfWhichNoHashIsKeptIsGivenOnce() {
        apply(object("name", "a"));
        apply(HASHED);
        assertThat(safes.given).last().isEqualTo("update code=first-code code changed");
        assertThat(plan(HASHED).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void aReplacingOneReplacesByVersionOrByHash() {
        apply(object("name", "a", "lock", "first-lock"));
        Planned byHash = plan(object("name", "a", "lock", "second-lock"));
        assertThat(byHash.action()).isEqualTo(Action.REPLACE);
        assertThat(byHash.requiresReplace()).containsExactly(Path.of("lock"));
        core.apply(byHash);
        assertThat(safes.given).last().isEqualTo("create lock=second-lock");

        Planned byVersion = plan(object("name", "a", "lock", "third-lock", "lock_version", 1));
        assertThat(byVersion.action()).isEqualTo(Action.REPLACE);
        assertThat(byVersion.requiresReplace()).containsExactly(Path.of("lock_version"));
    }

    @Test
    void anObjectIsNotGivenUpForAValueOfWhichNoHashIsKept() {
        apply(object("name", "a"));

        assertThat(plan(object("name", "a", "lock", "first-lock")).action()).isEqualTo(Action.UPDATE);
    }

    @Test
    void aValueThatIsNotKnownYetMayBeAnotherOne() {
        apply(HASHED);
        Planned plan = plan(HASHED.with("code", UnknownValue.UNKNOWN));
        assertThat(plan.action()).isEqualTo(Action.UPDATE);

        core.apply(plan, HASHED.with("code", Value.of("second-code")));
        assertThat(safes.given).last().isEqualTo("update code=second-code code changed");
    }

    @Test
    void nestedOnesAreNoticedWhereTheyStand() {
        ObjectValue drawers = object(
                "name",
                "a",
                "drawers",
                List.of(object("label", "left", "key", "left-key"), object("label", "right", "key", "right-key")));
        apply(drawers);
        assertThat(plan(drawers).action()).isEqualTo(Action.NO_OP);

        apply(drawers.with(
                "drawers",
                Values.value(List.of(
                        object("label", "left", "key", "left-key"), object("label", "right", "key", "new-key")))));
        assertThat(safes.given).last().isEqualTo("update drawers changed");
    }

    @Test
    void nothingOfTheSecretIsStored() {
        apply(HASHED.with("lock", Value.of("first-lock")));

        assertThat(core.stored(Safes.TYPE, "a").json() + privateState()).doesNotContain("first-");
    }
}
