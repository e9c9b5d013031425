package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FineTuningJobsTest {

    private static final String JOBS = "/fine_tuning/jobs";
    private static final String EXAMPLE =
            "{\"messages\": [{\"role\": \"user\", \"content\": \"a\"}, {\"role\": \"assistant\", \"content\": \"b\"}]}\n";

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void goesStageByStageToANewModel() {
        String job = create(EXAMPLE.repeat(10), ", \"suffix\": \"My Model\", \"hyperparameters\": {\"n_epochs\": 4}");
        assertThat(status(job)).isEqualTo("validating_files");
        emulator.clock().advance(Duration.ofSeconds(1));
        assertThat(status(job)).isEqualTo("queued");
        emulator.clock().advance(Duration.ofSeconds(1));
        assertThat(status(job)).isEqualTo("running");
        emulator.clock().advance(Duration.ofSeconds(1));

        JsonNode done = client.get(job).json();
        assertThat(done.get("status").stringValue()).isEqualTo("succeeded");
        assertThat(done.get("model").stringValue()).isEqualTo("gpt-3.5-turbo-0125");
        assertThat(done.get("finished_at").asLong()).isEqualTo(ApiClient.START.getEpochSecond() + 3);
        assertThat(done.get("trained_tokens").asInt()).isPositive();
        String model = done.get("fine_tuned_model").stringValue();
        assertThat(model).matches("ft:gpt-3\\.5-turbo-0125:emulator:my-model:\\w{8}");
        assertThat(client.get("/models/" + model).text("/owned_by")).isEqualTo("org-emulator");
        String result = done.at("/result_files/0").stringValue();
        assertThat(client.get("/files/" + result).text("/purpose")).isEqualTo("fine-tune-results");
        assertThat(client.get("/files/" + result + "/content").bytes())
                .asString()
                .startsWith("step,train_loss");
    }

    @Test
    void appearsInTheModelsEvenWhenNobodyLooksAtTheJob() {
        create(EXAMPLE, "");
        emulator.clock().advance(Duration.ofMinutes(1));

        List<String> tuned = client.get("/models")
                .json()
                .get("data")
                .valueStream()
                .map(model -> model.get("id").stringValue())
                .filter(id -> id.startsWith("ft:"))
                .toList();
        assertThat(tuned).hasSize(1);
        String chat =
                "{\"model\": \"" + tuned.getFirst() + "\", \"messages\": [{\"role\": \"user\", \"content\": \"x\"}]}";
        assertThat(client.post("/chat/completions", chat).status()).isEqualTo(200);
        assertThat(client.delete("/models/" + tuned.getFirst()).text("/deleted"))
                .isEqualTo("true");
        assertThat(client.get("/models/" + tuned.getFirst()).status()).isEqualTo(404);
    }

    @Test
    void resolvesHyperparametersWhenTheFilesAreValid() {
        String job = create(EXAMPLE, ", \"hyperparameters\": {\"batch_size\": 2}");
        assertThat(client.get(job).text("/hyperparameters/n_epochs")).isEqualTo("auto");

        emulator.clock().advance(Duration.ofSeconds(1));
        JsonNode resolved = client.get(job).json();
        assertThat(resolved.at("/hyperparameters/n_epochs").asInt()).isEqualTo(3);
        assertThat(resolved.at("/hyperparameters/batch_size").asInt()).isEqualTo(2);
        assertThat(resolved.at("/method/supervised/hyperparameters")).isEqualTo(resolved.get("hyperparameters"));
    }

    @Test
    void failsOnLinesThatAreNoExamples() {
        String job = create(EXAMPLE + "{\"prompt\": \"x\"}\n", "");
        emulator.clock().advance(Duration.ofSeconds(1));

        JsonNode failed = client.get(job).json();
        assertThat(failed.get("status").stringValue()).isEqualTo("failed");
        assertThat(failed.at("/error/code").stringValue()).isEqualTo("invalid_training_file");
        assertThat(failed.at("/error/message").stringValue()).contains("Line 2: missing key \"messages\"");
        assertThat(failed.at("/error/param").stringValue()).isEqualTo("training_file");
        assertThat(client.get(job + "/events").text("/data/0/level")).isEqualTo("error");
    }

    @Test
    void trainsByPreference() {
        String job = create(
                "{\"input\": {}, \"preferred_output\": [], \"non_preferred_output\": []}\n",
                ", \"method\": {\"type\": \"dpo\", \"dpo\": {\"hyperparameters\": {\"beta\": 0.2}}}");
        emulator.clock().advance(Duration.ofSeconds(9));

        assertThat(client.get(job).text("/status")).isEqualTo("succeeded");
        assertThat(client.get(job).text("/method/dpo/hyperparameters/beta")).isEqualTo("0.2");
    }

    @Test
    void canBeCancelledPausedAndResumed() {
        String job = create(EXAMPLE, "");
        assertThat(client.post(job + "/pause").text("/status")).isEqualTo("paused");
        emulator.clock().advance(Duration.ofHours(1));
        assertThat(status(job)).isEqualTo("paused");
        assertThat(client.post(job + "/resume").text("/status")).isEqualTo("validating_files");
        assertThat(client.post(job + "/resume").status()).isEqualTo(400);
        assertThat(client.post(job + "/cancel").text("/status")).isEqualTo("cancelled");
        assertThat(client.post(job + "/cancel").error()).startsWith("400 - -: Cannot cancel a job ftjob-");
    }

    @Test
    void tellsItsStoryNewestFirst() {
        String job = create(EXAMPLE, "");
        emulator.clock().advance(Duration.ofSeconds(3));

        JsonNode page = client.get(job + "/events?limit=2").json();
        assertThat(page.at("/data/0/message").stringValue()).isEqualTo("The job has successfully completed");
        assertThat(page.get("has_more").booleanValue()).isTrue();
        assertThat(page.has("last_id")).isFalse();
        assertThat(client.idsOfAllPages(job + "/events", 3))
                .hasSizeGreaterThan(8)
                .doesNotHaveDuplicates();
        JsonNode checkpoints = client.get(job + "/checkpoints").json().get("data");
        assertThat(checkpoints).hasSize(3);
        assertThat(checkpoints.at("/1/fine_tuned_model_checkpoint").stringValue())
                .endsWith(":ckpt-step-2");
    }

    @Test
    void listsByMetadata() {
        String plain = client.get(create(EXAMPLE, "")).id();
        String marked =
                client.get(create(EXAMPLE, ", \"metadata\": {\"a\": \"b\"}")).id();

        assertThat(client.idsOfAllPages(JOBS, 1)).containsExactly(marked, plain);
        assertThat(client.idsOfAllPages(
                        JOBS + "?metadata[a]=b".replace("[", "%5B").replace("]", "%5D"), 10))
                .containsExactly(marked);
        assertThat(client.idsOfAllPages(JOBS + "?metadata=null", 10)).containsExactly(plain);
    }

    @Test
    void refusesFilesAndModelsItCannotUse() {
        String other = new MultipartBody()
                .field("purpose", "vision")
                .file("a.jsonl", "x")
                .upload(client)
                .id();

        assertThat(error("gpt-3.5-turbo", "file-none", "")).startsWith("400 invalid_training_file training_file");
        assertThat(error("gpt-3.5-turbo", other, "")).startsWith("400 invalid_file_purpose training_file");
        assertThat(error("gpt-4-turbo", "file-none", "")).startsWith("400 model_not_available model");
        assertThat(error("none", "file-none", "")).startsWith("400 model_not_found model");
        assertThat(error("gpt-3.5-turbo", "x", ", \"suffix\": \"" + "s".repeat(65) + "\""))
                .startsWith("400 string_above_max_length suffix");
        assertThat(error("gpt-3.5-turbo", "x", ", \"hyperparameters\": {\"n_epochs\": 51}"))
                .startsWith("400 integer_above_max_value hyperparameters.n_epochs");
        assertThat(error("gpt-3.5-turbo", "x", ", \"hyperparameters\": {\"n_epochs\": \"many\"}"))
                .startsWith("400 invalid_value hyperparameters.n_epochs");
        assertThat(client.get(JOBS + "/ftjob-none").error())
                .isEqualTo("404 fine_tune_not_found fine_tune_id: Could not find fine tune: ftjob-none");
    }

    private String error(String model, String file, String more) {
        return client.post(JOBS, "{\"model\": \"" + model + "\", \"training_file\": \"" + file + "\"" + more + "}")
                .error();
    }

    /// The path of a new job.
    private String create(String lines, String more) {
        String file = new MultipartBody()
                .field("purpose", "fine-tune")
                .file("t.jsonl", lines)
                .upload(client)
                .id();
        return JOBS + "/"
                + client.post(JOBS, "{\"model\": \"gpt-3.5-turbo\", \"training_file\": \"" + file + "\"" + more + "}")
                        .id();
    }

    private String status(String job) {
        return client.get(job).text("/status");
    }
}
