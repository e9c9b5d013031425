package io.github.darnold.openai.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a create made is in the state, though its answer was lost; and it was made once.
class LostAnswersTest {

    private static final List<Fault> AFTERWARDS =
            List.of(new Fault.ResetAfter(), new Fault.TruncatedBody(), new Fault.NotJson());

    /// What a configuration refers to by a word, and whose identifier takes its place.
    private record Needed(String word, String type, String config) {}

    private static final List<Needed> NEEDED = List.of(
            new Needed("THREAD", "openai_thread", "{}"),
            new Needed("ASSISTANT", "openai_assistant", "{\"model\": \"gpt-4o\"}"),
            new Needed("PROJECT", "openai_project", "{\"name\": \"A\"}"),
            new Needed("GROUP", "openai_group", "{\"name\": \"A\"}"),
            new Needed("STORE", "openai_vector_store", "{\"name\": \"A\"}"),
            new Needed(
                    "NOTES",
                    "openai_file",
                    "{\"purpose\": \"assistants\", \"filename\": \"a.txt\", \"content\": \"a\"}"),
            new Needed(
                    "FILE",
                    "openai_file",
                    "{\"purpose\": \"fine-tune\", \"filename\": \"data.jsonl\", \"content\": \"" + lines() + "\"}"));

    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @AfterEach
    void close() {
        world.close();
    }

    /// A type, where it is created, and its configuration.
    static Stream<Arguments> creates() {
        return Stream.of(
                Arguments.of("openai_project", "/organization/projects", "{\"name\": \"Search\"}"),
                Arguments.of(
                        "openai_invite",
                        "/organization/invites",
                        "{\"email\": \"new@example.com\", \"role\": \"reader\"}"),
                Arguments.of("openai_role", "/organization/roles", """
                        {"role_name": "Auditor", "permissions": ["a", "b"], "description": "Reads"}"""),
                Arguments.of("openai_group", "/organization/groups", "{\"name\": \"Support\"}"),
                Arguments.of("openai_vector_store", "/vector_stores", "{\"name\": \"Support\"}"),
                Arguments.of("openai_vector_store_file", "/vector_stores/*/files", """
                        {"vector_store_id": "STORE", "file_id": "NOTES"}"""),
                Arguments.of("openai_organization_spend_alert", "/organization/spend_alerts", """
                        {"threshold_amount": 100, "notification_channel_type": "email",
                         "notification_channel_recipients": ["a@example.com"]}"""),
                Arguments.of("openai_project_spend_alert", "/organization/projects/*/spend_alerts", """
                        {"project_id": "PROJECT", "threshold_amount": 100, "notification_channel_type": "email",
                         "notification_channel_recipients": ["a@example.com"]}"""),
                Arguments.of("openai_project_role", "/projects/*/roles", """
                        {"project_id": "PROJECT", "role_name": "Auditor", "permissions": []}"""),
                Arguments.of("openai_project_service_account", "/organization/projects/*/service_accounts", """
                        {"project_id": "PROJECT", "name": "Build"}"""),
                Arguments.of("openai_project_group", "/organization/projects/*/groups", """
                        {"project_id": "PROJECT", "group_id": "GROUP", "role": "role-api-project-viewer"}"""),
                Arguments.of("openai_project_user", "/organization/projects/*/users", """
                        {"project_id": "PROJECT", "user_id": "USER", "role": "member"}"""),
                Arguments.of("openai_group_user", "/organization/groups/*/users", """
                        {"group_id": "GROUP", "user_id": "USER"}"""),
                Arguments.of("openai_user_role", "/organization/users/*/roles", """
                        {"user_id": "USER", "role_id": "role-api-organization-owner"}"""),
                Arguments.of("openai_project_user_role", "/projects/*/users/*/roles", """
                        {"project_id": "PROJECT", "user_id": "USER", "role_id": "role-api-project-viewer"}"""),
                Arguments.of("openai_group_role", "/organization/groups/*/roles", """
                        {"group_id": "GROUP", "role_id": "role-api-organization-reader"}"""),
                Arguments.of("openai_project_group_role", "/projects/*/groups/*/roles", """
                        {"project_id": "PROJECT", "group_id": "GROUP", "role_id": "role-api-project-viewer"}"""),
                Arguments.of("openai_external_key", "/organization/external_keys", """
                        {"name": "A", "external_id": "org-1", "kms_arn": "arn:aws:kms:us-east-1:123456789012:key/1",
                         "role_arn": "arn:aws:iam::123456789012:role/openai"}"""),
                Arguments.of("openai_external_storage", "/organization/external_storage", """
                        {"project_id": "proj_1",
                         "aws": {"bucket": "b", "role_arn": "arn:aws:iam::123456789012:role/openai"}}"""),
                Arguments.of("openai_file", "/files", """
                        {"purpose": "assistants", "content": "some text", "filename": "notes.txt"}"""),
                Arguments.of("openai_assistant", "/assistants", """
                        {"model": "gpt-4o", "name": "Support", "instructions": "Help.", "temperature": 0.2,
                         "metadata": {"team": "search"}, "tools": [{"type": "file_search"}]}"""),
                Arguments.of("openai_chat_completion", "/chat/completions", """
                        {"model": "gpt-4o", "store": true, "messages": [{"role": "user", "content": "Hello!"}]}"""),
                Arguments.of("openai_message", "/threads/*/messages", """
                        {"thread_id": "THREAD", "role": "user", "content": "Where is my order?"}"""),
                Arguments.of("openai_run", "/threads/*/runs", """
                        {"thread_id": "THREAD", "assistant_id": "ASSISTANT", "instructions": "Be kind."}"""),
                Arguments.of("openai_fine_tune", "/fine_tuning/jobs", """
                        {"training_file_id": "FILE", "model": "gpt-4o-mini", "suffix": "kind"}"""));
    }

    static Stream<Arguments> createsAndFaults() {
        return creates()
                .flatMap(create -> AFTERWARDS.stream()
                        .map(fault -> Arguments.of(create.get()[0], create.get()[1], create.get()[2], fault)));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("createsAndFaults")
    void findsWhatWasMade(String type, String path, String config, Fault fault) {
        String filled = prepare(config);
        world.requests();
        world.emulator().faults().failNext(1, new RequestMatcher("POST", path), fault);
        world.apply(type, filled);
        assertThat(posts(path)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("creates")
    void makesWhatWasNotMade(String type, String path, String config) {
        String filled = prepare(config);
        world.requests();
        world.emulator().faults().failNext(1, new RequestMatcher("POST", path), new Fault.ResetBefore());
        world.apply(type, filled);
        assertThat(posts(path)).isEqualTo(2);
    }

    private long posts(String path) {
        String pattern = "POST " + path.replace("*", "[^/]+");
        return world.requests().stream().filter(line -> line.matches(pattern)).count();
    }

    private String prepare(String config) {
        String filled = config.contains("USER") ? config.replace("USER", user()) : config;
        for (Needed needed : NEEDED) {
            if (filled.contains(needed.word())) {
                filled = filled.replace(needed.word(), id(needed.type(), needed.config()));
            }
        }
        return filled;
    }

    private String id(String type, String config) {
        return world.apply(type, config).get("id") instanceof StringValue(var id) ? id : "";
    }

    private String user() {
        ObjectValue user = world.outside("/_emulator/users", "{\"email\": \"eve@example.com\"}");
        return user.get("id") instanceof StringValue(var id) ? id : "";
    }

    private static String lines() {
        String line = "{\\\"messages\\\": [{\\\"role\\\": \\\"user\\\", \\\"content\\\": \\\"Hi\\\"}, "
                + "{\\\"role\\\": \\\"assistant\\\", \\\"content\\\": \\\"Hello\\\"}]}\\n";
        return line.repeat(10);
    }
}
