package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Invoked;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ActionsTest {

    private static final String CANCEL_JOB = "openai_fine_tuning_job_cancel";
    private static final String CANCEL_RUN = "openai_run_cancel";

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    private String job() {
        String line = "{\\\"messages\\\": [{\\\"role\\\": \\\"user\\\", \\\"content\\\": \\\"a\\\"},"
                + " {\\\"role\\\": \\\"assistant\\\", \\\"content\\\": \\\"b\\\"}]}\\n";
        ObjectValue file = world.apply(
                "openai_file",
                "{\"purpose\": \"fine-tune\", \"filename\": \"t.jsonl\", \"content\": \"" + line.repeat(10) + "\"}");
        ObjectValue job = world.core()
                .applied(
                        "openai_fine_tune",
                        "this",
                        world.config(
                                "openai_fine_tune",
                                "{\"model\": \"gpt-4o-mini-2024-07-18\", \"training_file\": " + file.get("id") + "}"));
        world.requests();
        return text(job, "id");
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }

    private Invoked cancelJob(String job) {
        return world.core().invoke(CANCEL_JOB, ObjectValue.of("fine_tuning_job_id", Value.of(job)));
    }

    @Test
    void cancelAJobOnce() {
        String job = job();
        assertThat(cancelJob(job)).isEqualTo(new Invoked(List.of(job + " is cancelled"), List.of()));
        assertThat(world.requests()).containsExactly("POST /fine_tuning/jobs/" + job + "/cancel");
        assertThat(cancelJob(job).hasErrors()).as("it is cancelled already").isFalse();
        assertThat(text(
                        (ObjectValue)
                                world.core().refresh("openai_fine_tune", "this").state(),
                        "status"))
                .isEqualTo("cancelled");
    }

    @Test
    void warnWhereTheJobHasEnded() {
        String job = job();
        world.advance(Duration.ofHours(2));
        assertThat(cancelJob(job).diagnostics())
                .containsExactly(
                        Diagnostic.warning(job + " is succeeded", "The job had ended before it could be cancelled."));
    }

    @Test
    void failForAJobThatIsNotThere() {
        assertThat(cancelJob("ftjob-none").diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("Cannot invoke openai_fine_tuning_job_cancel for ftjob-none");
    }

    @Test
    void waitUntilARunIsCancelled() {
        Value assistant =
                world.apply("openai_assistant", "{\"model\": \"gpt-4o\"}").get("id");
        Value thread = world.apply("openai_thread", "{}").get("id");
        ObjectValue run = world.core()
                .applied(
                        "openai_run",
                        "this",
                        world.config(
                                "openai_run",
                                "{\"assistant_id\": %s, \"thread_id\": %s, \"wait_for_completion\": false}"
                                        .formatted(assistant, thread)));
        ObjectValue config = ObjectValue.of("thread_id", thread).with("run_id", run.get("id"));
        String name = ((StringValue) thread).value() + "/" + text(run, "id");
        assertThat(world.core().invoke(CANCEL_RUN, config.with("wait", Value.of(false))))
                .isEqualTo(new Invoked(List.of(name + " is cancelling, and goes on"), List.of()));
        Invoked again = world.core().invoke(CANCEL_RUN, config);
        assertThat(again.hasErrors()).isFalse();
        assertThat(again.progress()).startsWith(name + " is cancelling").endsWith(name + " is cancelled");
    }

    @Test
    void arePlannedBeforeTheirArgumentsAreKnown() {
        ObjectValue config = ObjectValue.of("fine_tuning_job_id", UnknownValue.UNKNOWN);
        assertThat(world.core().planAction(CANCEL_JOB, config)).isEmpty();
        assertThat(world.requests()).isEmpty();
    }
}
