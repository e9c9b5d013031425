package io.github.darnold.openai.provider.finetuning;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.connection.Sunset;
import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.openai.provider.shapes.Metadata;
import io.github.darnold.openai.provider.shapes.ModelShutdown;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.rest.definition.Cancel;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestAction;
import io.github.darnold.terraform.rest.handler.RestResource;
import io.github.darnold.terraform.rest.object.Unread;
import java.time.Duration;
import java.util.List;

/// Fine-tunes: jobs that make a model of one's own.
public final class FineTunes {

    static final Attribute<String> STATUS = changing(
            "status", string(), "`validating_files`, `queued`, `running`, `succeeded`, `failed` or `cancelled`.");

    static final Attribute<String> FINE_TUNED_MODEL = changing(
            "fine_tuned_model", string(), "The model that the job made, `ft:...`; null until it has succeeded.");

    private static final Shape ERROR = shape(
            computed("code", string(), "OpenAI's word for what went wrong."),
            computed("message", string(), "What went wrong, in words."),
            computed("param", string(), "The argument that is to blame: `training_file`, ..."));

    private static final Attribute<Fields> JOB_ERROR = changing("error", object(ERROR), "Why the job failed.");

    private static final Shape WANDB = shape(
            required("project", string(), "Project that gets the metrics."),
            optional("name", string(), "Name of the run there. Default: the job's id."),
            optional("entity", string(), "Team or user there. Default: the API key's."),
            optional("tags", listOf(string()), "Tags of the run there."));

    private static final Shape INTEGRATION = shape(
            required("type", string().oneOf("wandb"), "Always `wandb`: Weights & Biases."),
            required("wandb", object(WANDB), "Where the metrics go."));

    private static final Optional<Boolean> WAIT_FOR_COMPLETION = local(
                    "wait_for_completion", bool(), "Wait until the job has ended, which can take hours.")
            .defaultValue(false);

    private static final Required<String> MODEL = required(
                    "model", string().notEmpty(), "Model to start from, such as `gpt-3.5-turbo`.")
            .once();

    private static final Computed<String> RESPONSE_MODEL = computed(
                    "response_model", string(), "Snapshot that the model's name stood for.")
            .jsonName("model");

    private static final Required<String> TRAINING_FILE = required(
                    "training_file", string().notEmpty(), "File with the examples, `file-...`.")
            .notRefreshed()
            .requiresReplace();

    private static final Optional<String> VALIDATION_FILE =
            fixed(optionalComputed("validation_file", string().notEmpty(), "File with examples to measure by."));

    private static final Shape JOB = shape(
                    computed("id", string(), "Identifier of the job, `ftjob-...`."),
                    MODEL,
                    RESPONSE_MODEL,
                    TRAINING_FILE,
                    VALIDATION_FILE,
                    optional(
                                    "suffix",
                                    string().length(1, 64),
                                    "Becomes part of the model's name; at most 64 characters.")
                            .once(),
                    fixed(optionalComputed("seed", int64().between(0, Integer.MAX_VALUE), "Makes the job repeatable.")),
                    fixed(optionalComputed(
                            "hyperparameters",
                            Methods.HYPERPARAMETERS,
                            "Hyperparameters of supervised training. What is left out is chosen by OpenAI.")),
                    fixed(optionalComputed("method", Methods.TYPE, "How to train. Default: supervised.")),
                    fixed(optional(
                            "integrations", listOf(object(INTEGRATION)).size(0, 5), "Services that get the metrics.")),
                    fixed(Metadata.METADATA),
                    WAIT_FOR_COMPLETION,
                    STATUS,
                    FINE_TUNED_MODEL,
                    JOB_ERROR,
                    changing("result_files", listOf(string()), "Files with metrics of the training."),
                    changing("trained_tokens", int64(), "Tokens billed; null until the job has ended."),
                    changing("estimated_finish", int64(), "When the job should end, in Unix seconds."),
                    changing("finished_at", int64(), "When the job ended, in Unix seconds."),
                    computed("organization_id", string(), "Organization that the job counts for."),
                    computed("created_at", int64(), "When the job was made, in Unix seconds."))
            .atMostOneOf("hyperparameters", "method");

    /// A job bills until it has stopped.
    private static final Cancel CANCEL =
            cancelling(post("/fine_tuning/jobs/{id}/cancel"), STATUS).until("succeeded", "failed", "cancelled");

    public static final RestResource RESOURCE = restResource("openai_fine_tune", JOB)
            .describedAs(
                    "Fine-tunes a model. The job bills the tokens it trains on, and every change starts another one. OpenAI takes"
                            + " no new jobs after 2027-01-06.")
            .alsoSpelled(TRAINING_FILE, "training_file_id")
            .alsoSpelled(VALIDATION_FILE, "validation_file_id")
            .create(post("/fine_tuning/jobs"))
            .read(get("/fine_tuning/jobs/{id}"))
            .listedBy(get("/fine_tuning/jobs").paged(OpenAiPaging.AFTER_LAST_ELEMENT, 100))
            .recoveredBy(Recovery.inItsList().matching(FineTunes::isJobOf))
            .planning(Sunset.FINE_TUNING.warning())
            .planning(FineTunes::spareTheName)
            .planning(ModelShutdown.warningIn(JOB))
            .completing(FineTunes::withSnapshotForName)
            .waiting(until(STATUS)
                    .reaches("succeeded")
                    .failsOn("failed", "cancelled")
                    .explainedBy(JOB_ERROR)
                    .onlyWhen(WAIT_FOR_COMPLETION))
            .onDestroy(
                    "cancel",
                    "A job that is still running is cancelled; one that has ended is forgotten, and its model stays.",
                    CANCEL)
            .onDestroy(
                    "delete_model",
                    "A job that is still running is cancelled, and the model that it made is deleted.",
                    CANCEL,
                    delete("/models/{fine_tuned_model}").ifSet())
            .onDestroy("forget", "The job goes on or stays as it is, and Terraform forgets it.")
            .importedBy("{id}")
            .timeout(Operation.CREATE, Duration.ofHours(24))
            .timeout(Operation.DELETE, Duration.ofMinutes(10))
            .planning(Legacy.sparingEmpties(JOB))
            .upgradedFrom(0, FineTuneUpgrade::fromHappyPathway)
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds fine-tuning jobs, newest first.")
            .taking(optional("metadata", mapOf(string()), "Only jobs that have all of these pairs in their metadata."))
            .build();

    public static final RestAction ACTION_CANCEL = restAction(
                    "openai_fine_tuning_job_cancel",
                    shape(required("fine_tuning_job_id", string().notEmpty(), "Job to cancel, `ftjob-...`.")))
            .describedAs("Cancels a fine-tuning job. What it has trained is billed, and makes no model.")
            .invoke(post("/fine_tuning/jobs/{fine_tuning_job_id}/cancel"))
            .waiting(
                    get("/fine_tuning/jobs/{fine_tuning_job_id}"),
                    until(STATUS)
                            .reaches("cancelled")
                            .needsAttentionOn(
                                    List.of("succeeded", "failed"), "The job had ended before it could be cancelled."))
            .build();

    /// Arguments of the one job: it never changes, and answers tell what OpenAI made of them.
    private static <T> Optional<T> fixed(Optional<T> argument) {
        return argument.notRefreshed().requiresReplace();
    }

    /// Answers tell the snapshot in place of the model's name.
    private static boolean isJobOf(Fields plan, ObjectValue job) {
        String model = plan.require(MODEL);
        return job.get("model") instanceof StringValue(var snapshot)
                && (snapshot.equals(model) || snapshot.startsWith(model + "-"));
    }

    /// Answers tell no name of the model, so an imported job has its snapshot: that is what a configuration which is
    /// made of it can say.
    private static Fields withSnapshotForName(Api api, ObjectValue answer, Fields state, Call call) {
        return state.isNull(MODEL) ? state.withValue(MODEL, state.value(RESPONSE_MODEL)) : state;
    }

    /// The name that is configured for an imported job needs no other one.
    private static void spareTheName(Api api, PlanDraft plan, Call call) {
        if (plan.prior() != null && Unread.of(call).has(MODEL)) {
            plan.suppressReplace(MODEL);
        }
    }

    private FineTunes() {}
}
