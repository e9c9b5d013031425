package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ThreadsAndMessagesTest {

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void makesThreadsWithMessages() {
        String thread = client.post("/threads", """
                {"messages": [{"role": "user", "content": "one"}, {"role": "assistant", "content": "two"}],
                 "metadata": {"k": "v"}}
                """).id();

        JsonNode messages =
                client.get("/threads/" + thread + "/messages").json().get("data");
        assertThat(messages.at("/0/content/0/text/value").stringValue()).isEqualTo("two");
        assertThat(messages.at("/1/content/0/text/value").stringValue()).isEqualTo("one");
        assertThat(client.get("/threads/" + thread).text("/metadata/k")).isEqualTo("v");
    }

    @Test
    void makesThreadsFromNothing() {
        assertThat(client.post("/threads").id()).startsWith("thread_");
    }

    @Test
    void changesMetadata() {
        String thread =
                client.post("/threads", "{\"metadata\": {\"a\": \"1\"}}").id();

        assertThat(client.post("/threads/" + thread, "{\"metadata\": null}")
                        .json()
                        .get("metadata"))
                .isEmpty();
    }

    @Test
    void deletesMessagesAlongWithTheirThread() {
        String thread = client.post("/threads", "{}").id();
        String message = client.post("/threads/" + thread + "/messages", "{\"role\":\"user\",\"content\":\"hi\"}")
                .id();

        assertThat(client.delete("/threads/" + thread).text("/object")).isEqualTo("thread.deleted");
        assertThat(client.get("/threads/" + thread + "/messages/" + message).error())
                .isEqualTo("404 - -: No thread found with id '" + thread + "'.");
    }

    @Test
    void keepsPartsAndAttachments() {
        String thread = client.post("/threads", "{}").id();
        JsonNode message = client.post("/threads/" + thread + "/messages", """
                {"role": "user",
                 "content": [{"type": "text", "text": "see"},
                             {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}],
                 "attachments": [{"file_id": "file-1", "tools": [{"type": "file_search"}]}]}
                """).json();

        assertThat(message.at("/content/0/text/value").stringValue()).isEqualTo("see");
        assertThat(message.at("/content/1/image_url/detail").stringValue()).isEqualTo("auto");
        assertThat(message.at("/attachments/0/file_id").stringValue()).isEqualTo("file-1");
        assertThat(message.get("status").stringValue()).isEqualTo("completed");
    }

    @Test
    void changesAndDeletesMessages() {
        String messages = "/threads/" + client.post("/threads", "{}").id() + "/messages";
        String id =
                client.post(messages, "{\"role\":\"user\",\"content\":\"hi\"}").id();

        assertThat(client.post(messages + "/" + id, "{\"metadata\":{\"x\":\"y\"}}")
                        .text("/metadata/x"))
                .isEqualTo("y");
        assertThat(client.delete(messages + "/" + id).text("/object")).isEqualTo("thread.message.deleted");
        assertThat(client.get(messages + "/" + id).error())
                .isEqualTo("404 - -: No message found with id '" + id + "'.");
    }

    @Test
    void looksForMessagesInTheirOwnThreadOnly() {
        String here = client.post("/threads", "{}").id();
        String there = client.post("/threads", "{}").id();
        String id = client.post("/threads/" + here + "/messages", "{\"role\":\"user\",\"content\":\"hi\"}")
                .id();

        assertThat(client.get("/threads/" + there + "/messages/" + id).status()).isEqualTo(404);
        assertThat(client.get("/threads/" + there + "/messages").json().get("data"))
                .isEmpty();
    }

    @Test
    void refusesMessagesWithoutSense() {
        String messages = "/threads/" + client.post("/threads", "{}").id() + "/messages";

        assertThat(client.post(messages, "{\"role\":\"system\",\"content\":\"hi\"}")
                        .error())
                .startsWith("400 invalid_value role");
        assertThat(client.post(messages, "{\"role\":\"user\",\"content\":\"\"}").error())
                .startsWith("400 empty_string content");
        assertThat(client.post(messages, "{\"role\":\"user\",\"content\":[]}").error())
                .startsWith("400 empty_array content");
        assertThat(client.post(messages, "{\"role\":\"user\"}").error())
                .startsWith("400 missing_required_parameter content");
    }
}
