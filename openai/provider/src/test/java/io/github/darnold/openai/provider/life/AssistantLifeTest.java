package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssistantLifeTest {

    private static final String SUPPORT = """
            {"name": "Customer Support Assistant",
             "description": "An assistant that helps with customer inquiries",
             "model": "gpt-4-turbo",
             "instructions": "You are a helpful customer support assistant. Always be polite and concise.",
             "tools": [{"type": "code_interpreter"}]}""";

    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void livesAsTheSeedHasIt() {
        ObjectValue assistant = world.apply("openai_assistant", SUPPORT);
        assertThat(text(assistant, "id")).startsWith("asst_");
        assertThat(world.destroy("openai_assistant").hasErrors()).isFalse();
        assertThat(world.state("openai_assistant")).isEqualTo(NullValue.NULL);
    }

    @Test
    void sendsWhatIsRemoved() {
        world.apply("openai_assistant", """
                {"model": "gpt-4o", "name": "A", "temperature": 0, "top_p": 0.5, "metadata": {"a": "b"},
                 "response_format": {"type": "json_object"},
                 "tools": [{"type": "function", "function": {"name": "f", "parameters": "{\\"type\\": \\"object\\"}"}},
                           {"type": "file_search"}]}""");
        ObjectValue bare = world.apply("openai_assistant", "{\"model\": \"gpt-4o\"}");
        assertThat(bare.get("name")).isEqualTo(NullValue.NULL);
        assertThat(bare.get("tools").isNullOrEmpty()).isTrue();
    }

    @Test
    void keepsItsIdThroughUpdates() {
        ObjectValue first = world.apply("openai_assistant", SUPPORT);
        var planned = world.plan("openai_assistant", SUPPORT.replace("gpt-4-turbo", "gpt-4o"));
        assertThat(planned.action()).isEqualTo(Action.UPDATE);
        ObjectValue second = world.apply("openai_assistant", SUPPORT.replace("gpt-4-turbo", "gpt-4o"));
        assertThat(second.get("id")).isEqualTo(first.get("id"));
    }

    @Test
    void comesBackFromAnImport() {
        ObjectValue assistant = world.apply("openai_assistant", SUPPORT);
        var imported = world.importState("openai_assistant", text(assistant, "id"));
        assertThat(imported.object()).isEqualTo(assistant);
    }

    @Test
    void namesTheModelThatDoesNotExist() {
        var applied = world.core().apply(world.plan("openai_assistant", "{\"model\": \"gpt-99\"}"));
        assertThat(applied.diagnostics())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(error -> assertThat(error.detail()).contains("gpt-99"));
    }

    @Test
    void answersInTheThread() {
        ObjectValue assistant = world.apply("openai_assistant", SUPPORT);
        ObjectValue thread = world.apply("openai_thread", "{\"metadata\": {\"customer_id\": \"cust_123\"}}");
        ObjectValue message = world.apply("openai_message", """
                {"thread_id": "%s", "role": "user", "content": "Where is my order?"}""".formatted(text(thread, "id")));
        assertThat(text(message, "id")).startsWith("msg_");
        ObjectValue run = world.apply("openai_run", """
                {"assistant_id": "%s", "thread_id": "%s", "wait_for_completion": true, "completion_timeout_seconds": 60}""".formatted(text(assistant, "id"), text(thread, "id")));
        assertThat(text(run, "status")).isEqualTo("completed");
        assertThat(text(run, "response_content")).isNotBlank();
        assertThat(world.core()
                        .read("openai_messages", ObjectValue.of("thread_id", thread.get("id")))
                        .object()
                        .get("messages")
                        .toString())
                .contains("assistant");
    }

    @Test
    void givesAMessageAMomentBeforeItRunsAnEmptyThread() {
        ObjectValue assistant = world.apply("openai_assistant", SUPPORT);
        ObjectValue thread = world.apply("openai_thread", "{}");
        String run = "{\"assistant_id\": \"%s\", \"thread_id\": \"%s\"}"
                .formatted(text(assistant, "id"), text(thread, "id"));
        world.requests();
        world.core().applied("openai_run", "this", world.config("openai_run", run));
        String messages = "GET /threads/" + text(thread, "id") + "/messages";
        assertThat(world.requests()).startsWith(messages, messages, "POST /threads/" + text(thread, "id") + "/runs");
    }

    @Test
    void importsAMessageByBothSeparators() {
        ObjectValue thread = world.apply("openai_thread", "{}");
        String config =
                "{\"thread_id\": \"%s\", \"role\": \"user\", \"content\": \"Hello\"}".formatted(text(thread, "id"));
        ObjectValue message = world.apply("openai_message", config);
        for (String separator : new String[] {"/", ":"}) {
            String id = text(thread, "id") + separator + text(message, "id");
            assertThat(world.importState("openai_message", id).object()).isEqualTo(message);
            assertThat(world.plan("openai_message", config).action()).isEqualTo(Action.NO_OP);
        }
    }

    private static String text(ObjectValue object, String attribute) {
        Value value = object.get(attribute);
        return ((StringValue) value).value();
    }
}
