package io.github.darnold.openai.provider.life;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.LifeCycleContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The life that every resource promises, argument by argument.
class LifeCycleTest {

    private static final String CHUNKS =
            "{\"type\": \"static\", \"static\": {\"max_chunk_size_tokens\": 200, \"chunk_overlap_tokens\": 50}}";

    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ofProjects() {
        contract("openai_project", "{\"name\": \"reporting\"}").verify();
    }

    @Test
    void ofGroups() {
        contract("openai_group", "{\"name\": \"Support\"}").verify();
    }

    @Test
    void ofProjectUsers() {
        String type = "openai_project_user";
        Value one = project("one");
        String inOne = "{\"project_id\": %s, \"role\": \"member\", ".formatted(one);
        String inRoles = "{\"project_id\": %s, \"email\": \"ada@example.com\", ".formatted(one)
                + "\"role_ids\": [\"role-api-project-%s\"]}";
        Value ada = user("ada@example.com");
        Value grace = user("grace@example.com");
        contract(type, inOne + "\"email\": \"ada@example.com\"}")
                .importedBy(state -> text(state, "project_id") + "/" + text(state, "user_id"))
                .changing("project_id", project("other"))
                .changing("email", Value.of("grace@example.com"))
                .changing(
                        "user_id",
                        world.config(type, inOne + "\"user_id\": %s}".formatted(ada)),
                        world.config(type, inOne + "\"user_id\": %s}".formatted(grace)))
                .changing(
                        "role_ids",
                        world.config(type, inRoles.formatted("viewer")),
                        world.config(type, inRoles.formatted("owner")))
                .verify();
    }

    private Value project(String name) {
        return world.core()
                .applied("openai_project", name, world.config("openai_project", "{\"name\": \"%s\"}".formatted(name)))
                .get("id");
    }

    /// All that there are from the beginning are in the default project.
    private Value user(String email) {
        Value project = world.core()
                .read("openai_project", ObjectValue.of("name", Value.of("Default project")))
                .object()
                .get("id");
        return world.core()
                .read(
                        "openai_project_user",
                        ObjectValue.of("project_id", project).with("email", Value.of(email)))
                .object()
                .get("user_id");
    }

    @Test
    void ofProjectGroups() {
        String type = "openai_project_group";
        Value group = world.apply("openai_group", "{\"name\": \"Support\"}").get("id");
        Value sales = world.core()
                .applied("openai_group", "sales", world.config("openai_group", "{\"name\": \"Sales\"}"))
                .get("id");
        String inOne = "{\"project_id\": %s, \"group_id\": %s, ".formatted(project("one"), group);
        String member = inOne + "\"role\": \"role-api-project-member\"}";
        String roles = inOne + "\"role_ids\": [\"role-api-project-member\", \"role-api-project-%s\"]}";
        contract(type, member)
                .importedBy(state -> text(state, "project_id") + "/" + text(state, "group_id"))
                .changing("project_id", project("other"))
                .changing("group_id", sales)
                .changing("role", Value.of("role-api-project-owner"))
                .changing(
                        "role_ids",
                        world.config(type, roles.formatted("viewer")),
                        world.config(type, roles.formatted("owner")))
                .verify();
    }

    @Test
    void ofProjectServiceAccounts() {
        String type = "openai_project_service_account";
        String account = "{\"project_id\": %s, \"name\": \"ci\"".formatted(project("one"));
        String withKey = account + ", \"create_service_account_only\": false, \"expires_in_seconds\": %d}";
        contract(type, account + ", \"role\": \"member\"}")
                .importedBy(state -> text(state, "project_id") + "/" + text(state, "id"))
                .changing("project_id", project("other"))
                .changing(
                        "expires_in_seconds",
                        world.config(type, withKey.formatted(60)),
                        world.config(type, withKey.formatted(120)))
                .verify();
    }

    @Test
    void ofVectorStores() {
        String type = "openai_vector_store";
        contract(type, "{\"name\": \"A\", \"expires_after\": {\"days\": 30}, \"metadata\": {\"a\": \"b\"}}")
                .changing("expires_after", changed(type, "expires_after", "{\"days\": 60}"))
                .changing("chunking_strategy", changed(type, "chunking_strategy", "{\"type\": \"auto\"}"))
                .verify();
    }

    @Test
    void ofVectorStoresWithFiles() {
        String type = "openai_vector_store";
        String both = "[%s, %s]".formatted(file("one"), file("two"));
        contract(type, "{\"file_ids\": [%s], \"chunking_strategy\": {\"type\": \"auto\"}}".formatted(file("one")))
                .changing("file_ids", changed(type, "file_ids", both))
                .changing("expires_after", changed(type, "expires_after", "{\"days\": 60}"))
                .changing("metadata", changed(type, "metadata", "{\"a\": \"b\"}"))
                .changing("chunking_strategy", changed(type, "chunking_strategy", CHUNKS))
                .verify();
    }

    @Test
    void ofFilesInVectorStores() {
        String type = "openai_vector_store_file";
        contract(type, """
                {"vector_store_id": %s, "file_id": %s, "attributes": {"team": "a", "year": 2027, "open": true},
                 "chunking_strategy": {"type": "auto"}}\
                """.formatted(store("one"), file("one")))
                .importedBy(state -> text(state, "vector_store_id") + "/" + text(state, "file_id"))
                .changing("vector_store_id", store("two"))
                .changing("file_id", file("two"))
                .changing("attributes", changed(type, "attributes", "{\"year\": \"2027\"}"))
                .changing("chunking_strategy", changed(type, "chunking_strategy", CHUNKS))
                .verify();
    }

    @Test
    void ofBatchesOfFiles() {
        String type = "openai_vector_store_file_batch";
        String inOne = "{\"vector_store_id\": %s, ".formatted(store("one"));
        String files = inOne + "\"files\": [{\"file_id\": %s, \"attributes_json\": \"{\\\"year\\\": %d}\"}]}";
        contract(type, inOne + "\"file_ids\": [%s], \"attributes\": {\"year\": 2027}}".formatted(file("one")))
                .importedBy(state -> text(state, "vector_store_id") + "/" + text(state, "id"))
                .changing("vector_store_id", store("two"))
                .changing("file_ids", changed(type, "file_ids", "[%s]".formatted(file("two"))))
                .changing("attributes", changed(type, "attributes", "{\"year\": 2028}"))
                .changing("chunking_strategy", changed(type, "chunking_strategy", CHUNKS))
                .changing(
                        "files",
                        world.config(type, files.formatted(file("one"), 2027)),
                        world.config(type, files.formatted(file("one"), 2028)))
                .stayingAfterDestroy()
                .verify();
    }

    private Value store(String name) {
        String type = "openai_vector_store";
        return world.core()
                .applied(type, name, world.config(type, "{\"name\": \"%s\"}".formatted(name)))
                .get("id");
    }

    /// A file that stays the same one, however often it is asked for.
    private Value file(String name) {
        return world.core()
                .applied(
                        "openai_file",
                        name,
                        world.config(
                                "openai_file",
                                "{\"filename\": \"%s.txt\", \"content\": \"Hello\", \"purpose\": \"user_data\"}"
                                        .formatted(name)))
                .get("id");
    }

    @Test
    void ofAssistants() {
        String type = "openai_assistant";
        contract(type, "{\"model\": \"gpt-4o\", \"name\": \"A\", \"metadata\": {\"a\": \"b\"}}")
                .changing("model", Value.of("gpt-4-turbo"))
                .changing("tools", changed(type, "tools", "[{\"type\": \"code_interpreter\"}]"))
                .changing(
                        "tool_resources",
                        changed(type, "tool_resources", "{\"code_interpreter\": {\"file_ids\": [\"file-1\"]}}"))
                .changing("response_format", changed(type, "response_format", "{\"type\": \"json_object\"}"))
                .verify();
    }

    @Test
    void ofThreads() {
        String type = "openai_thread";
        contract(type, "{\"metadata\": {\"a\": \"b\"}}")
                .changing("messages", changed(type, "messages", "[{\"role\": \"user\", \"content\": \"Hello\"}]"))
                .changing(
                        "tool_resources",
                        changed(type, "tool_resources", "{\"code_interpreter\": {\"file_ids\": [\"file-1\"]}}"))
                .verify();
    }

    @Test
    void ofMessages() {
        String type = "openai_message";
        Value one = world.apply("openai_thread", "{}").get("id");
        Value other = world.core()
                .applied("openai_thread", "other", world.config("openai_thread", "{}"))
                .get("id");
        String message = "{\"thread_id\": %s, \"role\": \"user\"".formatted(one);
        contract(type, message + ", \"content\": \"Hello\", \"metadata\": {\"a\": \"b\"}}")
                .importedBy(state -> text(state, "thread_id") + "/" + text(state, "id"))
                .changing("thread_id", other)
                .changing(
                        "content_parts",
                        world.config(
                                type, message + ", \"content_parts\": [{\"type\": \"text\", \"text\": \"Hello\"}]}"),
                        world.config(type, message + ", \"content_parts\": [{\"type\": \"text\", \"text\": \"Bye\"}]}"))
                .changing(
                        "attachments",
                        changed(
                                type,
                                "attachments",
                                "[{\"file_id\": \"file-1\", \"tools\": [{\"type\": \"file_search\"}]}]"))
                .verify();
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }

    private LifeCycleContract contract(String type, String config) {
        return LifeCycleContract.of(world::core, type, world.config(type, config));
    }

    private Value changed(String type, String attribute, String json) {
        return world.config(type, "{\"%s\": %s}".formatted(attribute, json)).get(attribute);
    }
}
