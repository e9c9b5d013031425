package io.github.darnold.openai.provider.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.json.Encoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is sent, and what is refused before it could be.
class ChatRequestTest {

    private static final Shape SHAPE = ChatCompletions.DATA_SOURCE.schema().shape();

    private static ObjectValue config(String json) {
        return EmulatedOpenAi.config(ChatCompletions.DATA_SOURCE.schema(), json);
    }

    private static ObjectValue sent(String json) {
        return new Encoder(SHAPE).create(config(json), _ -> true);
    }

    private static List<Diagnostic> problems(String message) {
        List<Diagnostic> problems = new ArrayList<>();
        SHAPE.check(config("{\"model\": \"m\", \"messages\": [" + message + "]}"), Path.ROOT, problems::add);
        return problems;
    }

    @Test
    void sendsTheTemperatureZero() {
        assertThat(sent("{\"temperature\": 0}")).isEqualTo(ObjectValue.of("temperature", Value.of(0)));
    }

    @Test
    void sendsOnlyWhatIsConfigured() {
        assertThat(sent("{}")).isEqualTo(ObjectValue.EMPTY);
    }

    @Test
    void sendsPartsAsContent() {
        assertThat(Json.text(sent("""
            {"messages": [{"role": "user", "content_parts": [
                {"type": "text", "text": "What is this?"},
                {"type": "image_url", "image_url": {"url": "https://example.com/cat.png"}}]}]}\
            """)))
                .isEqualTo("{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"What is"
                        + " this?\"},"
                        + "{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://example.com/cat.png\"}}]}]}");
    }

    @Test
    void sendsAToolChoiceThatIsAWordAsTheWord() {
        assertThat(Json.text(sent("{\"tool_choice\": {\"type\": \"required\"}}")))
                .isEqualTo("{\"tool_choice\":\"required\"}");
        assertThat(Json.text(sent("{\"tool_choice\": {\"type\": \"function\", \"function\": {\"name\": \"f\"}}}")))
                .isEqualTo("{\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"f\"}}}");
    }

    @Test
    void sendsAVoiceOfTheUsersOwnAsAnObject() {
        assertThat(Json.text(sent("{\"audio\": {\"voice\": \"voice_1\", \"format\": \"mp3\"}}")))
                .isEqualTo("{\"audio\":{\"voice\":{\"id\":\"voice_1\"},\"format\":\"mp3\"}}");
        assertThat(Json.text(sent("{\"audio\": {\"voice\": \"alloy\", \"format\": \"mp3\"}}")))
                .isEqualTo("{\"audio\":{\"voice\":\"alloy\",\"format\":\"mp3\"}}");
    }

    @Test
    void sendsParametersAsADocument() {
        assertThat(Json.text(sent("""
            {"tools": [{"type": "function", "function": {"name": "f", "parameters": "{\\"type\\": \\"object\\"}"}}]}\
            """)))
                .isEqualTo("{\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"parameters\":{\"type\":"
                        + "\"object\"}}}]}");
    }

    @Test
    void insistsOnContent() {
        assertThat(problems("{\"role\": \"user\"}"))
                .extracting(Diagnostic::detail)
                .containsExactly("A message of the role \"user\" needs content or content_parts.");
        assertThat(problems("{\"role\": \"assistant\"}")).hasSize(1);
    }

    @Test
    void letsAnAssistantCallWithoutAWord() {
        assertThat(problems("""
            {"role": "assistant", "tool_calls": [
                {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]}\
            """)).isEmpty();
    }

    @Test
    void refusesContentInTwoForms() {
        assertThat(problems("""
            {"role": "user", "content": "a", "content_parts": [{"type": "text", "text": "b"}]}\
            """)).extracting(Diagnostic::summary).containsExactly("Conflicting" + " arguments");
    }

    @Test
    void insistsOnTheCallThatAToolAnswers() {
        assertThat(problems("{\"role\": \"tool\", \"content\": \"42\"}")).hasSize(1);
        assertThat(problems("{\"role\": \"tool\", \"content\": \"42\", \"tool_call_id\": \"call_1\"}"))
                .isEmpty();
    }

    @Test
    void refusesWhatAPartsTypeDoesNotTake() {
        assertThat(problems("""
            {"role": "user", "content_parts": [{"type": "text", "refusal": "no"}]}\
            """))
                .extracting(Diagnostic::detail)
                .containsExactly(
                        "text must be set where type is \"text\".", "refusal cannot be set where type is \"text\".");
    }
}
