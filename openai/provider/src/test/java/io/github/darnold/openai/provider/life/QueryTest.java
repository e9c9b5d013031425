package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.engine.ListEvent;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `terraform query` finds is what an import by the identity that it tells brings into the state.
class QueryTest {

    private static final String THIS = "this";

    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void findsProjectsThatAreNotArchived() {
        make("openai_project", "old", "{\"name\": \"old\"}");
        make("openai_project", "new", "{\"name\": \"new\"}");
        world.core().destroy("openai_project", "old");
        assertThat(found("openai_project", "{}")).contains("new").doesNotContain("old");
    }

    @Test
    void findsUsersByAddressAndInGroups() {
        assertThat(found("openai_organization_user", "{}"))
                .containsExactlyInAnyOrder("owner@example.com", "ada@example.com", "grace@example.com");
        assertThat(found("openai_organization_user", "{\"emails\": [\"ada@example.com\"]}"))
                .containsExactly("ada@example.com");
        Value ada = world.core()
                .read("openai_organization_user", ObjectValue.of("email", Value.of("ada@example.com")))
                .object()
                .get("id");
        Value group = make("openai_group", "support", "{\"name\": \"Support\"}").get("id");
        make("openai_group_user", "ada", "{\"group_id\": %s, \"user_id\": %s}".formatted(group, ada));
        assertThat(found("openai_group_user", "{\"group_id\": %s}".formatted(group)))
                .containsExactly("ada@example.com");
    }

    @Test
    void findsInvites() {
        make("openai_invite", "new", "{\"email\": \"new@example.com\", \"role\": \"reader\"}");
        assertThat(found("openai_invite", "{}")).containsExactly("new@example.com");
    }

    @Test
    void findsFilesByPurpose() throws IOException {
        Path data = folder.resolve("data.jsonl");
        Files.writeString(data, "{\"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}]}\n");
        make("openai_file", "a", "{\"filepath\": \"%s\", \"purpose\": \"fine-tune\"}".formatted(data));
        make("openai_file", "b", "{\"content\": \"x\", \"filename\": \"b.txt\", \"purpose\": \"assistants\"}");
        assertThat(found("openai_file", "{}")).containsExactlyInAnyOrder("data.jsonl", "b.txt");
        assertThat(found("openai_file", "{\"purpose\": \"assistants\"}")).containsExactly("b.txt");
    }

    @Test
    void findsFineTunesByMetadata() throws IOException {
        Path data = folder.resolve("data.jsonl");
        String line = "{\"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}, "
                + "{\"role\": \"assistant\", \"content\": \"Hello\"}]}\n";
        Files.writeString(data, line.repeat(10));
        Value file = make("openai_file", "a", "{\"filepath\": \"%s\", \"purpose\": \"fine-tune\"}".formatted(data))
                .get("id");
        String job = "{\"training_file\": %s, \"model\": \"gpt-3.5-turbo\", \"metadata\": {\"team\": \"%s\"}}";
        make("openai_fine_tune", "red", job.formatted(file, "red"));
        Value blue =
                make("openai_fine_tune", "blue", job.formatted(file, "blue")).get("id");
        assertThat(found("openai_fine_tune", "{}")).hasSize(2);
        assertThat(found("openai_fine_tune", "{\"metadata\": {\"team\": \"blue\"}}"))
                .containsExactly(text(blue));
    }

    @Test
    void findsAssistants() {
        make("openai_assistant", "a", "{\"model\": \"gpt-4o\", \"name\": \"Helper\"}");
        assertThat(found("openai_assistant", "{}")).containsExactly("Helper");
    }

    @Test
    void findsMessagesAndRunsOfAThread() {
        Value assistant =
                make("openai_assistant", "a", "{\"model\": \"gpt-4o\"}").get("id");
        Value thread = make("openai_thread", "t", "{}").get("id");
        Value message = make(
                        "openai_message",
                        "m",
                        "{\"thread_id\": %s, \"role\": \"user\", \"content\": \"Hi\"}".formatted(thread))
                .get("id");
        Value run = make("openai_run", "r", "{\"thread_id\": %s, \"assistant_id\": %s}".formatted(thread, assistant))
                .get("id");
        String inThread = "{\"thread_id\": %s}".formatted(thread);
        assertThat(found("openai_message", inThread)).hasSize(2).last().isEqualTo(text(message));
        assertThat(found("openai_run", inThread)).containsExactly(text(run));
        String byRun = "{\"thread_id\": %s, \"run_id\": %s}".formatted(thread, run);
        assertThat(found("openai_message", byRun)).hasSize(1).doesNotContain(text(message));
    }

    @Test
    void findsCompletionsThatAreStored() {
        String ask = "{\"model\": \"gpt-4o\", \"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}]%s}";
        make("openai_chat_completion", "kept", ask.formatted(", \"store\": true, \"metadata\": {\"a\": \"b\"}"));
        make("openai_chat_completion", "told", ask.formatted(""));
        assertThat(found("openai_chat_completion", "{}")).hasSize(1);
        assertThat(found("openai_chat_completion", "{\"metadata\": {\"a\": \"c\"}}"))
                .isEmpty();
    }

    @Test
    void findsCertificatesAndWhereTheyAreActive() {
        String named = Pems.config(Pems.ONE).replaceFirst("\\{", "{\"name\": \"A\", ");
        Value one = make("openai_certificate", "a", named).get("id");
        make("openai_certificate", "b", Pems.config(Pems.OTHER));
        make("openai_certificate_activation", "a", "{\"certificate_id\": %s}".formatted(one));
        assertThat(found("openai_certificate", "{}")).hasSize(2).contains("A");
        assertThat(found("openai_certificate_activation", "{}")).containsExactly(text(one));
        String inProject = "{\"project_id\": \"proj_1\"}";
        assertThat(found("openai_project_certificate_activation", inProject)).isEmpty();
    }

    @Test
    void findsExternalKeysByPurposeAndStorageByProject() {
        String key =
                "{\"name\": \"K\", \"type\": \"oci\", \"key_ocid\": \"k\", \"region\": \"r\", \"vault_ocid\": \"v\"}";
        make("openai_external_key", "k", key);
        assertThat(found("openai_external_key", "{\"purpose\": \"ekm\"}")).containsExactly("K");
        assertThat(found("openai_external_key", "{\"purpose\": \"psp_decryption\"}"))
                .isEmpty();
        String oci = "{\"bucket\": \"b\", \"region\": \"r\", \"tenancy_ocid\": \"t\"}";
        make("openai_external_storage", "s", "{\"project_id\": \"proj_1\", \"oci\": %s}".formatted(oci));
        assertThat(found("openai_external_storage", "{\"project_id\": \"proj_1\"}"))
                .hasSize(1);
        assertThat(found("openai_external_storage", "{\"project_id\": \"proj_2\"}"))
                .isEmpty();
    }

    @Test
    void findsWebhookEndpoints() {
        String hook = "{\"name\": \"H\", \"url\": \"https://example.com\", \"event_types\": [\"batch.failed\"]}";
        make("openai_webhook_endpoint", "h", hook);
        assertThat(found("openai_webhook_endpoint", "{}")).containsExactly("H");
    }

    private ObjectValue make(String type, String name, String config) {
        return world.core().applied(type, name, world.config(type, config));
    }

    /// The display names; and proves that each object is as an import finds it.
    private List<String> found(String type, String config) {
        Schema schema = world.core().listSchema(type);
        Listed found = world.core().list(type, EmulatedOpenAi.config(schema, config), 100, true);
        assertThat(found.diagnostics()).isEmpty();
        for (ListEvent each : found.objects()) {
            Applied imported = world.core().importIdentity(type, THIS, (ObjectValue) each.identity());
            assertThat(imported.object()).isEqualTo(each.object());
            world.core().forget(type, THIS);
        }
        return found.displayNames();
    }

    private static String text(Value value) {
        return ((StringValue) value).value();
    }
}
