package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.testing.core.Planned;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A change that makes no call changes no computed value.
class LocalChangeTest {

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @Test
    void anotherWayToDestroyLeavesTheModelKnown() {
        String line = "{\\\"messages\\\": [{\\\"role\\\": \\\"user\\\", \\\"content\\\": \\\"a\\\"},"
                + " {\\\"role\\\": \\\"assistant\\\", \\\"content\\\": \\\"b\\\"}]}\\n";
        ObjectValue file = world.apply(
                "openai_file",
                "{\"purpose\": \"fine-tune\", \"filename\": \"t.jsonl\", \"content\": \"" + line.repeat(10) + "\"}");
        String job = "{\"model\": \"gpt-4o-mini-2024-07-18\", \"training_file\": " + file.get("id")
                + ", \"wait_for_completion\": true, \"on_destroy\": \"%s\"}";
        world.core().applied("openai_fine_tune", "this", world.config("openai_fine_tune", job.formatted("cancel")));
        Planned plan = world.plan("openai_fine_tune", job.formatted("forget"));
        assertThat(((ObjectValue) plan.planned()).get("fine_tuned_model").isKnown())
                .isTrue();
    }
}
