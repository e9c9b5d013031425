package io.github.darnold.openai.provider.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.Stored;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatCompletionsTest {

    private static final String TYPE = "openai_chat_completion";

    private static final String QUESTION = """
            {"model": "gpt-4", "temperature": 0.7, "messages": [
                {"role": "system", "content": "You are a helpful assistant."},
                {"role": "user", "content": "What is the capital of France?"}]}""";

    private static final String ANSWER =
            "This is an emulated answer by gpt-4: you said \"What is the capital of France?\".";

    private final EmulatedOpenAi openAi = new EmulatedOpenAi();
    private final ObjectValue question = openAi.config(TYPE, QUESTION);

    @AfterEach
    void close() {
        openAi.close();
    }

    private static ObjectValue with(ObjectValue config, String json) {
        ObjectValue more = EmulatedOpenAi.config(ChatCompletions.RESOURCE.schema(), json);
        ObjectValue all = config;
        for (Map.Entry<String, Value> member : more.members().entrySet()) {
            all = member.getValue().isNull() ? all : all.with(member.getKey(), member.getValue());
        }
        return all;
    }

    private ObjectValue stored(String topic) {
        return with(question, "{\"store\": true, \"metadata\": {\"topic\": \"" + topic + "\"}}");
    }

    private Planned plan(ObjectValue config) {
        return openAi.core().plan(TYPE, "a", config);
    }

    private ObjectValue applied(ObjectValue config) {
        return openAi.core().applied(TYPE, "a", config);
    }

    private static String id(ObjectValue object) {
        return ((StringValue) object.get("id")).value();
    }

    @Test
    void asksOnce() {
        ObjectValue made = applied(question);

        assertThat(made.get("response_content")).isEqualTo(Value.listOf(List.of(Value.of(ANSWER))));
        assertThat(made.get("response_role")).isEqualTo(Value.of("assistant"));
        assertThat(made.get("response_model")).isEqualTo(Value.of("gpt-4-0613"));
        assertThat(made.get("response_service_tier")).isEqualTo(Value.of("default"));
        assertThat(id(made)).startsWith("chatcmpl-");
        assertThat(((ListValue) made.get("choices")).elements()).hasSize(1);
        assertThat(((ObjectValue) made.get("usage")).get("total_tokens")).isInstanceOf(NumberValue.class);

        openAi.requests();
        assertThat(plan(question).action()).isEqualTo(Action.NO_OP);
        assertThat(openAi.requests()).isEmpty();
    }

    @Test
    void canBeReadAndDestroyedWhateverItsAnswerSaidOfTheTime() {
        for (Value created : List.of(NullValue.NULL, Value.of(Long.MAX_VALUE), Value.of(Long.MIN_VALUE))) {
            ObjectValue made = applied(stored("time")).with("id", Value.of("chatcmpl-gone"));
            openAi.core().restore(TYPE, "a", Stored.of(1, Json.text(made.with("created", created))));

            assertThat(openAi.core().refresh(TYPE, "a").diagnostics()).isEmpty();
            assertThat(openAi.core().destroy(TYPE, "a").diagnostics()).isEmpty();
        }
    }

    @Test
    void tellsEachAnswer() {
        ObjectValue made = applied(with(question, "{\"n\": 3}"));

        assertThat(((ListValue) made.get("response_content")).elements())
                .hasSize(3)
                .contains(Value.of(ANSWER));
    }

    @Test
    void hasNoTextWhereAToolIsCalled() {
        ObjectValue made = applied(with(question, """
                {"tools": [{"type": "function", "function": {"name": "capital", "parameters": "{\\"type\\":\\"object\\"}"}}],
                 "tool_choice": {"type": "required"}}"""));

        assertThat(made.get("response_content")).isEqualTo(Value.listOf(List.of(NullValue.NULL)));
        assertThat(made.get("choices").toString()).contains("\"capital\"");
    }

    @Test
    void asksAgainWithAWarningWhenAnArgumentChanges() {
        applied(question);

        Planned plan = plan(with(question, "{\"temperature\": 0}"));

        assertThat(plan.action()).isEqualTo(Action.REPLACE);
        assertThat(plan.diagnostics())
                .extracting(Diagnostic::detail)
                .containsExactly("The model is asked again, and its tokens are billed again.");
        openAi.requests();
        openAi.core().apply(plan).object();
        assertThat(openAi.onlyBody().get("temperature")).isEqualTo(Value.of(0));
    }

    @Test
    void asksAgainWhenATriggerChanges() {
        applied(with(question, "{\"triggers\": {\"day\": \"1\"}}"));

        assertThat(plan(with(question, "{\"triggers\": {\"day\": \"2\"}}")).action())
                .isEqualTo(Action.REPLACE);
    }

    @Test
    void deletesNothingThatWasNotStored() {
        applied(question);
        openAi.requests();

        Applied destroyed = openAi.core().destroy(TYPE, "a");

        assertThat(destroyed.diagnostics()).isEmpty();
        assertThat(openAi.requests()).isEmpty();
    }

    @Test
    void changesMetadataOfAStoredCompletionInPlace() {
        String id = id(applied(stored("geography")));
        openAi.requests();

        Planned plan = plan(stored("capitals"));
        assertThat(plan.action()).isEqualTo(Action.UPDATE);
        assertThat(id(openAi.core().apply(plan).object())).isEqualTo(id);
        assertThat(openAi.requests())
                .filteredOn(line -> !line.equals("GET /models"))
                .containsExactly("GET /chat/completions/" + id, "POST /chat/completions/" + id);

        Planned removal = plan(with(question, "{\"store\": true}"));
        assertThat(removal.action()).isEqualTo(Action.UPDATE);
        openAi.core().apply(removal).object();
        assertThat(plan(with(question, "{\"store\": true}")).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void hasNoDriftAfterBeingStored() {
        ObjectValue made = applied(stored("geography"));

        Planned plan = plan(stored("geography"));

        assertThat(plan.action()).isEqualTo(Action.NO_OP);
        assertThat(plan.isDrifted()).isFalse();
        assertThat(plan.object()).isEqualTo(made);
    }

    @Test
    void changesWhatDestroyMeansWithoutAsking() {
        applied(question);
        openAi.requests();

        Planned plan = plan(with(question, "{\"on_destroy\": \"forget\"}"));

        assertThat(plan.action()).isEqualTo(Action.UPDATE);
        openAi.core().apply(plan).object();
        assertThat(openAi.requests()).isEmpty();
    }

    @Test
    void deletesAStoredCompletion() {
        String id = id(applied(stored("geography")));
        openAi.requests();

        openAi.core().destroy(TYPE, "a");

        assertThat(openAi.requests()).contains("DELETE /chat/completions/" + id);
        assertThat(openAi.core().importState(TYPE, "b", id).hasErrors()).isTrue();
    }

    @Test
    void forgetsAStoredCompletionWithAWarning() {
        String id = id(applied(with(stored("geography"), "{\"on_destroy\": \"forget\"}")));

        Planned plan = openAi.core().planDestroy(TYPE, "a");
        assertThat(plan.diagnostics()).hasSize(1);
        openAi.core().apply(plan);

        assertThat(openAi.core().importState(TYPE, "b", id).hasErrors()).isFalse();
    }

    @Test
    void importsAStoredCompletion() {
        ObjectValue made = applied(stored("geography"));

        ObjectValue imported = openAi.core().importState(TYPE, "b", id(made)).object();

        assertThat(imported.get("messages")).isEqualTo(made.get("messages"));
        assertThat(imported.get("model")).isEqualTo(Value.of("gpt-4-0613"));
        assertThat(imported.get("store")).isEqualTo(Value.of(true));
        for (String same : List.of("response_content", "metadata", "created", "choices", "usage", "on_destroy")) {
            assertThat(imported.get(same)).as(same).isEqualTo(made.get(same));
        }
    }

    @Test
    void takesTheArgumentsOfAnImportedCompletionFromTheConfiguration() {
        String id = id(applied(stored("geography")));
        openAi.core().importState(TYPE, "b", id);
        openAi.requests();

        Planned plan = openAi.core().plan(TYPE, "b", stored("geography"));
        assertThat(plan.action()).isEqualTo(Action.UPDATE);
        openAi.core().apply(plan).object();

        assertThat(openAi.requests()).containsExactly("GET /chat/completions/" + id);
        assertThat(openAi.core().plan(TYPE, "b", stored("geography")).action()).isEqualTo(Action.NO_OP);
        assertThat(openAi.core()
                        .plan(TYPE, "b", with(stored("geography"), "{\"model\": \"gpt-4o\"}"))
                        .action())
                .isEqualTo(Action.REPLACE);
    }

    @Test
    void importsPartsAsParts() {
        ObjectValue config = with(openAi.config(TYPE, "{\"model\": \"gpt-4o\", \"store\": true}"), """
                {"messages": [{"role": "user", "content_parts": [{"type": "text", "text": "Hello"}]}]}""");
        ObjectValue made = applied(config);

        ObjectValue imported = openAi.core().importState(TYPE, "b", id(made)).object();

        assertThat(imported.get("messages")).isEqualTo(made.get("messages"));
    }

    @Test
    void explainsWhyACompletionCannotBeImported() {
        String id = id(applied(question));

        Applied imported = openAi.core().importState(TYPE, "b", id);

        assertThat(imported.diagnostics().getFirst().detail()).contains("store = true");
    }

    @Test
    void keepsAnAnswerThatIsGone() {
        ObjectValue made = applied(stored("geography"));
        openAi.emulator().reset();

        assertThat(plan(stored("geography")).action()).isEqualTo(Action.NO_OP);
        assertThat(openAi.core().state(TYPE, "a")).isEqualTo(made);
    }

    @Test
    void asksAgainWhenGoneIfToldTo() {
        ObjectValue config = with(stored("geography"), "{\"recreate_when_gone\": true}");
        applied(config);
        openAi.emulator().reset();
        assertThat(plan(config).action())
                .as("within a minute it may only be late")
                .isEqualTo(Action.NO_OP);

        openAi.advance(Duration.ofMinutes(2));

        assertThat(plan(config).action()).isEqualTo(Action.CREATE);
    }

    @Test
    void underlinesTheArgumentThatOpenAiRefuses() {
        Planned plan = plan(with(question, "{\"tool_choice\": {\"type\": \"auto\"}}"));

        Applied applied = openAi.core().apply(plan);

        assertThat(applied.diagnostics().getFirst().path()).isEqualTo(Path.of("tool_choice"));
    }

    @Test
    void answersAsADataSourceEachTime() {
        ObjectValue config = EmulatedOpenAi.config(ChatCompletions.DATA_SOURCE.schema(), QUESTION);

        ObjectValue read = openAi.core().read(TYPE, config).object();
        openAi.core().read(TYPE, config).object();

        assertThat(read.get("response_content")).isEqualTo(Value.listOf(List.of(Value.of(ANSWER))));
        assertThat(read.get("messages")).isEqualTo(config.get("messages"));
        assertThat(openAi.requests()).containsExactly("POST /chat/completions", "POST /chat/completions");
    }
}
