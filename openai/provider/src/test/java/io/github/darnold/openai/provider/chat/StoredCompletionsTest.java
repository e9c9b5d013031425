package io.github.darnold.openai.provider.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Data sources of what OpenAI keeps.
class StoredCompletionsTest {

    private final EmulatedOpenAi openAi = new EmulatedOpenAi();

    @AfterEach
    void close() {
        openAi.close();
    }

    private String stored(String name, String topic) {
        ObjectValue made = openAi.core()
                .applied("openai_chat_completion", name, openAi.config("openai_chat_completion", """
                                {"model": "gpt-4", "store": true, "metadata": {"topic": "%s", "odd": "{id} & 1"},
                                 "messages": [{"role": "user", "content": "About %s?"}]}""".formatted(
                                topic, topic)));
        return ((StringValue) made.get("id")).value();
    }

    private ObjectValue read(DataSource<Api> source, String json) {
        return openAi.core()
                .read(source.typeName(), EmulatedOpenAi.config(source.schema(), json))
                .object();
    }

    private static List<Value> elements(ObjectValue read, String name) {
        return ((ListValue) read.get(name)).elements();
    }

    @Test
    void readsOneByItsIdentifier() {
        String id = stored("a", "geography");

        ObjectValue read = read(ChatCompletions.STORED_DATA_SOURCE, "{\"completion_id\": \"" + id + "\"}");

        assertThat(read.get("id")).isEqualTo(Value.of(id));
        assertThat(elements(read, "response_content").getFirst().toString()).contains("About geography?");
    }

    @Test
    void listsThoseWithAllPairsOfMetadata() {
        String geography = stored("a", "geography");
        String history = stored("b", "history");

        ObjectValue all = read(ChatCompletions.LIST_DATA_SOURCE, "{\"order\": \"desc\"}");
        ObjectValue some = read(
                ChatCompletions.LIST_DATA_SOURCE, "{\"metadata\": {\"topic\": \"geography\", \"odd\": \"{id} & 1\"}}");

        assertThat(elements(all, "ids")).containsExactlyInAnyOrder(Value.of(geography), Value.of(history));
        assertThat(elements(some, "ids")).containsExactly(Value.of(geography));
    }

    @Test
    void listsTheMessagesOfOne() {
        String id = stored("a", "geography");

        ObjectValue read = read(ChatCompletionMessages.LIST_DATA_SOURCE, "{\"completion_id\": \"" + id + "\"}");

        assertThat(elements(read, "messages")).hasSize(1);
        ObjectValue message = (ObjectValue) elements(read, "messages").getFirst();
        assertThat(message.get("content")).isEqualTo(Value.of("About geography?"));
    }
}
