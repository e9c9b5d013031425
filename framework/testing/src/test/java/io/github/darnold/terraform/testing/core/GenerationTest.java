package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.testing.core.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Configurations made of states, as a Terraform from 1.14 on asks for them.
class GenerationTest {

    private static final Schema SCHEMA = new Things().schema();
    private static final CoreRules RULES = new CoreRules(SCHEMA, "generated configuration of shelf_thing.a");

    private static Generated generated(ObjectValue config, Diagnostic... diagnostics) {
        return new Generated(Configs.complete(SCHEMA, config), List.of(diagnostics));
    }

    @Test
    void describeTheObject() {
        SimulatedCore core = ShelfProvider.core(new Shelf(), new Things());
        core.applied(Things.TYPE, "a", object("name", "bear", "loud", true));
        Generated generated = core.generateConfig(Things.TYPE, "a");
        assertThat(generated.isComplete()).isTrue();
        assertThat(generated.object())
                .isEqualTo(Configs.complete(SCHEMA, object("name", "bear", "loud", true, "zone", "north")));
        assertThat(core.plan(Things.TYPE, "a", generated.object()).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void mustBeValidOrSayThatTheyAreNot() {
        assertThatThrownBy(() -> RULES.generated(generated(object("name", ""))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("generation rule 2: name");
        assertThatThrownBy(() -> RULES.generated(generated(object("name", "bear", "id", "thing-1"))))
                .hasMessageContaining("generation rule 2: id is written down, but users cannot set it");
        assertThatCode(() -> RULES.generated(generated(object("name", ""), Diagnostic.warning("Incomplete", "-"))))
                .doesNotThrowAnyException();
    }

    @Test
    void mustNotShowWriteOnlyValues() {
        assertThatThrownBy(() -> RULES.generated(generated(object("name", "bear", "password", "marker"))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageEndingWith("generation rule 1: password is write-only but written down");
    }
}
