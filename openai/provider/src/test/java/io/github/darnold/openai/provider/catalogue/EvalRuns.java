package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.cancelling;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Runs of evaluations. The API deletes none that goes on, so a run is cancelled first.
final class EvalRuns {

    private static final Attribute<String> STATUS =
            changing("status", string(), "`queued`, `in_progress`, `completed`, `canceled` or `failed`.");

    private static final Shape RUN = shape(
            computed("id", string(), "Identifier of the run, `evalrun_...`."),
            required("eval_id", string().notEmpty(), "Evaluation that is run.").requiresReplace(),
            optional("name", string(), "Name of the run.").requiresReplace(),
            required("data_source", json(), "What is evaluated.").once(),
            STATUS,
            computed("report_url", string(), "Page with the results."),
            computed("created_at", int64(), "When the run was made, in Unix seconds."));

    static final RestResource RESOURCE = restResource("openai_eval_run", RUN)
            .describedAs("Runs an evaluation, which bills model calls.")
            .replaceWarning("The evaluation runs again, which bills model calls.")
            .create(post("/evals/{eval_id}/runs"))
            .read(get("/evals/{eval_id}/runs/{id}"))
            .listedBy(get("/evals/{eval_id}/runs").query("order", "desc").paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .recoveredBy(Recovery.inItsList().newestFirst())
            .onDestroy(
                    "delete",
                    "A run that goes on is cancelled; then it is deleted with its results.",
                    cancelling(post("/evals/{eval_id}/runs/{id}/cancel"), STATUS)
                            .until("completed", "canceled", "failed"),
                    delete("/evals/{eval_id}/runs/{id}"))
            .onDestroy("forget", "The run goes on, and Terraform forgets it.")
            .importedBy("{eval_id}/{id}")
            .build();

    private EvalRuns() {}
}
