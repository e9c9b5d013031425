package io.github.darnold.openai.provider.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.Stored;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatUpgradeTest {

    private static final String TYPE = "openai_chat_completion";

    private static final String STORED = """
            {"id": "chat-gpt-4-1700000000", "model": "gpt-4", "temperature": 0.7, "top_p": null, "n": 1,
             "max_tokens": null, "messages": [{"role": "user", "content": "Hello"}],
             "response_content": ["Hi"], "response_role": "assistant"}""";

    @Test
    void takesAStateOfTheEarlierProviderWithoutARequest() {
        try (var openAi = new EmulatedOpenAi()) {
            openAi.core().restore(TYPE, "a", Stored.of(0, STORED));

            Planned plan = openAi.core().plan(TYPE, "a", openAi.config(TYPE, """
                                    {"model": "gpt-4", "temperature": 0.7, "n": 1,
                                     "messages": [{"role": "user", "content": "Hello"}]}"""));

            assertThat(plan.action()).isEqualTo(Action.NO_OP);
            assertThat(plan.object().get("response_content")).isEqualTo(Value.listOf(List.of(Value.of("Hi"))));
            assertThat(plan.object().get("on_destroy")).isEqualTo(Value.of("delete"));
            assertThat(openAi.requests()).isEmpty();
        }
    }
}
