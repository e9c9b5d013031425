package io.github.darnold.openai.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
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
        assertThat(world.apply(type, filled).get("id")).isInstanceOf(StringValue.class);
        assertThat(posts(path)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("creates")
    void makesWhatWasNotMade(String type, String path, String config) {
        String filled = prepare(config);
        world.requests();
        world.emulator().faults().failNext(1, new RequestMatcher("POST", path), new Fault.ResetBefore());
        assertThat(world.apply(type, filled).get("id")).isInstanceOf(StringValue.class);
        assertThat(posts(path)).isEqualTo(2);
    }

    private long posts(String path) {
        String pattern = "POST " + path.replace("*", "[^/]+");
        return world.requests().stream().filter(line -> line.matches(pattern)).count();
    }

    private String prepare(String config) {
        String filled = config;
        if (config.contains("THREAD")) {
            filled = filled.replace("THREAD", id("openai_thread", "{}"));
        }
        if (config.contains("ASSISTANT")) {
            filled = filled.replace("ASSISTANT", id("openai_assistant", "{\"model\": \"gpt-4o\"}"));
        }
        if (config.contains("FILE")) {
            String line = "{\\\"messages\\\": [{\\\"role\\\": \\\"user\\\", \\\"content\\\": \\\"Hi\\\"}, "
                    + "{\\\"role\\\": \\\"assistant\\\", \\\"content\\\": \\\"Hello\\\"}]}\\n";
            filled = filled.replace(
                    "FILE",
                    id(
                            "openai_file",
                            "{\"purpose\": \"fine-tune\", \"filename\": \"data.jsonl\", \"content\": \""
                                    + line.repeat(10) + "\"}"));
        }
        return filled;
    }

    private String id(String type, String config) {
        return world.apply(type, config).get("id") instanceof StringValue(var id) ? id : "";
    }
}
