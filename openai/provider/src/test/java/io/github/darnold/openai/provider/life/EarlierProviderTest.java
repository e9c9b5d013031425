package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// States that the provider left which had this address before: each object is taken over as it is, and none is made
/// anew.
class EarlierProviderTest {

    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void leavesAnAssistantWithToolsAsWords() {
        String config = "{\"model\": \"gpt-4o\", \"name\": \"A\", \"tools\": [{\"type\": \"code_interpreter\"}]}";
        String id = id(world.apply("openai_assistant", config));
        assertThat(taken("openai_assistant", config, """
            {"id": "%s", "name": "A", "description": "", "model": "gpt-4o", "instructions": null,
             "tools": ["code_interpreter"], "metadata": {}, "created_at": 1893456000,
             "tool_resources": {"code_interpreter": {"file_ids": null}, "file_search": null}}\
            """.formatted(id))).isEqualTo(Action.NO_OP);
    }

    @Test
    void leavesAThreadWithFieldsThatTheApiNeverHad() {
        String config = "{\"metadata\": {\"user_id\": \"user_123\"}}";
        String id = id(world.apply("openai_thread", config));
        assertThat(taken("openai_thread", config, """
            {"id": "%s", "object": "thread", "metadata": {"user_id": "user_123"}, "created_at": 1893456000,
             "tools": ["code_interpreter"], "tool_resources": null,
             "messages": [{"role": "user", "content": "never sent", "file_ids": null, "metadata": null}]}\
            """.formatted(id))).isEqualTo(Action.NO_OP);
    }

    @Test
    void leavesAMessageWithEmptyTextsForNothing() {
        String thread = id(world.apply("openai_thread", "{}"));
        String config = "{\"thread_id\": \"%s\", \"role\": \"user\", \"content\": \"Hello\"}".formatted(thread);
        String id = id(world.apply("openai_message", config));
        assertThat(taken("openai_message", config, """
            {"id": "%s", "object": "thread.message", "thread_id": "%s", "role": "user", "content": "Hello",
             "attachment": null, "metadata": null, "assistant_id": "", "run_id": "", "created_at": 1893456000}\
            """.formatted(id, thread))).isEqualTo(Action.NO_OP);
    }

    @Test
    void leavesARunWithZerosForNothing() {
        String assistant = id(world.apply("openai_assistant", "{\"model\": \"gpt-4o\"}"));
        String thread = id(world.apply("openai_thread", "{}"));
        String config =
                "{\"assistant_id\": \"%s\", \"thread_id\": \"%s\", \"timeout\": \"10m\"}".formatted(assistant, thread);
        String id = id(world.apply("openai_run", config));
        assertThat(taken("openai_run", config, """
            {"id": "%s", "thread_id": "%s", "assistant_id": "%s", "status": "completed", "model": null,
             "instructions": null, "tools": null, "wait_for_completion": true, "polling_interval": null,
             "timeout": "10m", "created_at": 1893456000, "expires_at": 0, "started_at": 0, "cancelled_at": 0,
             "failed_at": 0, "completed_at": 0, "last_error": "", "steps": [], "metadata": null,
             "required_action": {"type": null, "submit_tool_outputs": null}, "max_prompt_tokens": 0,
             "max_completion_tokens": 0, "response_content": "An answer", "incomplete_details": ""}\
            """.formatted(id, thread, assistant)))
                .isEqualTo(Action.NO_OP);
    }

    /// That it was empty is recorded, and nothing is done for it.
    @Test
    void runsNothingAgainForAnEmptyText() {
        String assistant = id(world.apply("openai_assistant", "{\"model\": \"gpt-4o\"}"));
        String thread = id(world.apply("openai_thread", "{}"));
        String config = """
            {"assistant_id": "%s", "thread_id": "%s", "instructions": ""}\
            """.formatted(assistant, thread);
        String id = id(world.apply("openai_run", config));
        assertThat(taken("openai_run", config, """
            {"id": "%s", "thread_id": "%s", "assistant_id": "%s", "status": "completed", "instructions": "",
             "wait_for_completion": true, "created_at": 1893456000, "response_content": "An answer"}\
            """.formatted(id, thread, assistant)))
                .isEqualTo(Action.UPDATE);
        world.requests();
        world.apply("openai_run", config);
        assertThat(world.requests()).allMatch(line -> line.startsWith("GET"));
    }

    @Test
    void leavesAFileWithItsIdElsewhere() throws IOException {
        Path data = folder.resolve("data.jsonl");
        Files.writeString(data, "{\"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}]}\n");
        String config =
                "{\"filename\": \"data.jsonl\", \"file_path\": \"%s\", \"purpose\": \"fine-tune\"}".formatted(data);
        ObjectValue file = world.apply("openai_file", config);
        assertThat(taken("openai_file", config, """
            {"id": "", "object_id": "%s", "filename": "data.jsonl", "file_path": "%s", "content": null,
             "purpose": "fine-tune", "bytes": %s, "created_at": 1893456000, "status": "processed",
             "status_details": ""}\
            """.formatted(id(file), data, file.get("bytes"))))
                .isEqualTo(Action.UPDATE);
        world.apply("openai_file", config);
        assertThat(world.requests()).allMatch(line -> line.startsWith("GET"));
    }

    @Test
    void leavesAJobWithItsEpochsAtTheRoot() throws IOException {
        Path data = folder.resolve("data.jsonl");
        String line = "{\"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}, "
                + "{\"role\": \"assistant\", \"content\": \"Hello\"}]}\n";
        Files.writeString(data, line.repeat(10));
        String file =
                id(world.apply("openai_file", "{\"filepath\": \"%s\", \"purpose\": \"fine-tune\"}".formatted(data)));
        String config = """
            {"training_file_id": "%s", "model": "gpt-3.5-turbo", "hyperparameters": {"n_epochs": "3"}}\
            """.formatted(file);
        String id = id(world.apply("openai_fine_tune", config));
        assertThat(taken("openai_fine_tune", config, """
            {"id": "%s", "object_id": "%s", "training_file_id": "%s", "validation_file_id": null,
             "model": "gpt-3.5-turbo", "epochs": 3, "batch_size": 4, "learning_rate_multiplier": null,
             "prompt_loss_weight": 0.1, "suffix": null, "status": "running", "fine_tuned_model": "",
             "organization_id": "org-emulator", "result_files": [], "created_at": 1893456000}\
            """.formatted(id, id, file)))
                .isEqualTo(Action.NO_OP);
    }

    /// What is planned for the same object once its state is the earlier provider's. Terraforms that know identities
    /// find the object's by reading it; for older ones nothing is different.
    private Action taken(String type, String config, String stored) {
        world.core().restore(type, "this", Stored.of(0, stored));
        world.requests();
        Planned plan = world.plan(type, config);
        assertThat(plan.diagnostics()).isEmpty();
        assertThat(plan.requiresReplace()).isEmpty();
        assertThat(world.core().withoutIdentities().plan(type, "this", world.config(type, config)))
                .extracting(Planned::action, Planned::planned)
                .containsExactly(plan.action(), plan.planned());
        world.core().withIdentities().refresh(type, "this");
        assertThat(world.core().identity(type, "this").isKnown()).isTrue();
        world.core().restore(type, "this", Stored.of(0, stored));
        return plan.action();
    }

    private static String id(ObjectValue object) {
        return ((StringValue) object.get("id")).value();
    }
}
