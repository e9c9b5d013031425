package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.testing.core.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLifeTest {

    private static final String LINE = """
        {"messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello"}]}
        """;

    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("data.jsonl"), LINE.repeat(10));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String config() {
        return """
            {"filename": "data.jsonl", "filepath": "%s", "purpose": "fine-tune"}\
            """.formatted(folder.resolve("data.jsonl"));
    }

    @Test
    void livesAsTheSeedHasIt() {
        ObjectValue file = world.apply("openai_file", config());
        assertThat(((StringValue) file.get("id")).value()).startsWith("file-");
        assertThat(world.destroy("openai_file").hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \\\"quoted\\\" name.txt", "100%22done.txt", "第1组.txt", "a;b=c,d.txt", " x .txt "})
    void keepsItsNameWhateverItIs(String name) {
        world.apply("openai_file", """
            {"filename": "%s", "content": "x", "purpose": "assistants"}\
            """.formatted(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\nb.txt", "a\\u0000b.txt", ""})
    void isRefusedWithANameThatIsNone(String name) {
        assertThat(world.plan("openai_file", """
            {"filename": "%s", "content": "x", "purpose": "assistants"}\
            """.formatted(name)).action()).isEqualTo(Action.REFUSED);
    }

    @Test
    void isReplacedWhenItsBytesChange() throws IOException {
        ObjectValue first = world.apply("openai_file", config());
        Files.writeString(folder.resolve("data.jsonl"), LINE.repeat(11));
        assertThat(world.plan("openai_file", config()).action()).isEqualTo(Action.REPLACE);
        assertThat(world.apply("openai_file", config()).get("id")).isNotEqualTo(first.get("id"));
    }

    @Test
    void staysWhenOnlyItsPathChanges() throws IOException {
        ObjectValue first = world.apply("openai_file", config());
        Files.copy(folder.resolve("data.jsonl"), folder.resolve("copy.jsonl"));
        String moved = config().replace(folder + "/data.jsonl", folder + "/copy.jsonl");
        assertThat(world.plan("openai_file", moved).action()).isEqualTo(Action.UPDATE);
        assertThat(world.apply("openai_file", moved).get("id")).isEqualTo(first.get("id"));
    }

    @Test
    void isNotUploadedAgainAfterAnImport() {
        ObjectValue file = world.apply("openai_file", config());
        world.importState("openai_file", ((StringValue) file.get("id")).value());
        world.requests();
        assertThat(world.plan("openai_file", config()).action()).isEqualTo(Action.UPDATE);
        assertThat(world.apply("openai_file", config()).get("id")).isEqualTo(file.get("id"));
        assertThat(world.requests()).allMatch(line -> line.startsWith("GET"));
    }

    @Test
    void takesTextInPlaceOfAPath() {
        ObjectValue file = world.apply(
                "openai_file", "{\"filename\": \"notes.txt\", \"content\": \"remember\", \"purpose\": \"assistants\"}");
        assertThat(file.get("bytes")).hasToString("8");
    }

    @Test
    void refusesAPathThatIsNotThere() {
        var planned =
                world.plan("openai_file", config().replace("data.jsonl\", \"purpose", "missing.jsonl\", \"purpose"));
        var applied = world.core().apply(planned);
        assertThat(applied.diagnostics())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(error ->
                        assertThat(error.summary()).contains("Cannot read").contains("missing.jsonl"));
    }

    @Test
    void feedsAFineTuningJob() {
        ObjectValue file = world.apply("openai_file", config());
        String job = """
            {"training_file": %s, "model": "gpt-3.5-turbo", "suffix": "my-fine-tuned-model",
             "hyperparameters": {"n_epochs": "3"}}\
            """.formatted(file.get("id"));
        ObjectValue created = world.apply("openai_fine_tune", job);
        assertThat(((StringValue) created.get("id")).value()).startsWith("ftjob-");
        world.importState("openai_fine_tune", ((StringValue) created.get("id")).value())
                .object();
        assertThat(world.plan("openai_fine_tune", job).action()).isIn(Action.UPDATE, Action.NO_OP);
        assertThat(world.destroy("openai_fine_tune").hasErrors()).isFalse();
    }

    @Test
    void waitsForAFineTuningJobWhenAskedTo() {
        ObjectValue file = world.apply("openai_file", config());
        ObjectValue job = world.apply("openai_fine_tune", """
            {"training_file": %s, "model": "gpt-3.5-turbo", "wait_for_completion": true, "on_destroy": "delete_model"}\
            """.formatted(file.get("id")));
        assertThat(job.get("status")).hasToString("\"succeeded\"");
        assertThat(job.get("fine_tuned_model").toString()).contains("ft:");
        assertThat(world.destroy("openai_fine_tune").hasErrors()).isFalse();
    }
}
