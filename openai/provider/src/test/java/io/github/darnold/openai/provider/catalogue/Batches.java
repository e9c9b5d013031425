package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.cancelling;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.RestVocabulary.until;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.Cancel;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.time.Duration;

/// Batches: thousands of requests in one file. Cancelling one takes up to ten minutes, and leaves what is done in
/// files.
final class Batches {

    private static final Attribute<String> STATUS =
            changing("status", string(), "`validating`, `in_progress`, `finalizing`, `completed`, ...");

    private static final Attribute<Long> FAILED = computed("failed", int64(), "Requests that failed.");

    private static final Attribute<Fields> REQUEST_COUNTS = changing(
            "request_counts",
            object(shape(
                    computed("total", int64(), "All requests."),
                    computed("completed", int64(), "Requests that were answered."),
                    FAILED)),
            "How many requests are done.");

    private static final Attribute<String> ERROR_FILE_ID = changing("error_file_id", string(), "File with the errors.");

    private static final Optional<Boolean> WAIT_FOR_COMPLETION = local(
                    "wait_for_completion", bool(), "Wait until the batch has ended, which can take a day.")
            .defaultValue(false);

    private static final Shape BATCH = shape(
            computed("id", string(), "Identifier of the batch, `batch_...`."),
            required("input_file_id", string().notEmpty(), "File with the requests.")
                    .requiresReplace(),
            required(
                            "endpoint",
                            string().oneOf(
                                            "/v1/responses",
                                            "/v1/chat/completions",
                                            "/v1/embeddings",
                                            "/v1/completions",
                                            "/v1/moderations",
                                            "/v1/images/generations",
                                            "/v1/images/edits",
                                            "/v1/videos"),
                            "Endpoint that all requests go to.")
                    .requiresReplace(),
            required("completion_window", string().oneOf("24h"), "Time in which it is done.")
                    .requiresReplace(),
            WAIT_FOR_COMPLETION,
            STATUS,
            REQUEST_COUNTS,
            changing("output_file_id", string(), "File with the answers."),
            ERROR_FILE_ID,
            computed("created_at", int64(), "When the batch was made, in Unix seconds."));

    private static final Cancel CANCEL = cancelling(post("/batches/{id}/cancel"), STATUS)
            .until("completed", "failed", "expired", "cancelled")
            .alreadyRequestedIn("cancelling");

    static final RestResource RESOURCE = restResource("openai_batch", BATCH)
            .describedAs("Sends the requests of a file at half the price.")
            .create(post("/batches"))
            .read(get("/batches/{id}"))
            .listedBy(get("/batches").paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .waiting(until(STATUS)
                    .reaches("completed")
                    .failsOn("failed", "expired", "cancelled")
                    .showing(REQUEST_COUNTS)
                    .concluding(Batches::warnOfFailures)
                    .onlyWhen(WAIT_FOR_COMPLETION))
            .onDestroy("cancel", "A batch that goes on is cancelled; its files stay.", CANCEL)
            .onDestroy(
                    "cancel_and_delete_files",
                    "A batch that goes on is cancelled, and its output and error files are deleted.",
                    CANCEL,
                    delete("/files/{output_file_id}").ifSet(),
                    delete("/files/{error_file_id}").ifSet())
            .onDestroy("forget", "The batch goes on, and Terraform forgets it.")
            .importedBy("{id}")
            .timeout(Operation.DELETE, Duration.ofMinutes(15))
            .build();

    /// A batch has completed although some of its requests failed.
    private static void warnOfFailures(Api api, Fields ended, Call call) {
        Fields counts = ended.get(REQUEST_COUNTS);
        long failed = counts == null ? 0 : counts.getOrDefault(FAILED, 0L);
        if (failed > 0) {
            call.warn(Diagnostic.warning(
                    failed + " requests of the batch failed",
                    "Their errors are in file " + ended.getOrDefault(ERROR_FILE_ID, "") + "."));
        }
    }

    private Batches() {}
}
