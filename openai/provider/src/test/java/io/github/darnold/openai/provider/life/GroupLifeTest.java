package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes of groups of other providers, beside what every resource promises.
class GroupLifeTest {

    private static final String TYPE = "openai_group";
    private static final String SUPPORT = "{\"name\": \"Support\"}";

    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @AfterEach
    void close() {
        world.close();
    }

    /// `terraform state replace-provider` changes nothing but the address.
    @Test
    void isTakenOverFromOpenAisOwnProvider() {
        ObjectValue group = world.apply(TYPE, SUPPORT);
        world.core().restore(TYPE, "this", Stored.of(0, Json.text(group.without("group_id"))));
        assertThat(world.plan(TYPE, SUPPORT).action()).isEqualTo(Action.NO_OP);
    }
}
