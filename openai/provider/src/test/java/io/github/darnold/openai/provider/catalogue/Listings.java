package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.listing;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.list.Listing;
import java.util.Map;

/// Data sources over lists whose elements have no `id`, whose pages depend on an argument, or that have no end.
final class Listings {

    private static final Optional<String> BUCKET_WIDTH =
            optional("bucket_width", string().oneOf("1m", "1h", "1d"), "Time that a bucket stands for.");

    private static final Shape RESULT = shape(
            computed("input_tokens", int64(), "Tokens read."),
            computed("output_tokens", int64(), "Tokens written."),
            computed("num_model_requests", int64(), "Requests."),
            computed("project_id", string(), "Project, where grouped by it."),
            computed("model", string(), "Model, where grouped by it."));

    private static final Shape BUCKET = shape(
            computed("start_time", int64(), "Begin of the time, in Unix seconds."),
            computed("end_time", int64(), "End of the time, in Unix seconds."),
            computed("results", listOf(object(RESULT)), "What was used, one for each group."));

    static final Listing USAGE_COMPLETIONS = listing("openai_usage_completions", "buckets", BUCKET)
            .describedAs("Tells what completions used.")
            .taking(
                    required("start_time", int64(), "Begin, in Unix seconds."),
                    optional("end_time", int64(), "End, in Unix seconds."),
                    BUCKET_WIDTH,
                    optional("project_ids", setOf(string()), "Only these projects."),
                    optional("user_ids", setOf(string()), "Only these users."),
                    optional("api_key_ids", setOf(string()), "Only these keys."),
                    optional("models", setOf(string()), "Only these models."),
                    optional("batch", bool(), "Only batches, or none."),
                    optional(
                            "group_by",
                            setOf(string().oneOf(
                                            "project_id", "user_id", "api_key_id", "model", "batch", "service_tier")),
                            "What to tell apart."))
            .list(get("/organization/usage/completions").paged(OpenAiPaging.NEXT_PAGE, 31))
            .pageSizes(BUCKET_WIDTH, Map.of("1m", 1440, "1h", 168, "1d", 31))
            .build();

    private static final Optional<String> DETAILS_JSON = optional("details_json", string(), "The whole entry as JSON.");

    private static final Shape TIMES = shape(
            optional("gt", int64(), "After this, in Unix seconds."),
            optional("gte", int64(), "At this or after it."),
            optional("lt", int64(), "Before this."),
            optional("lte", int64(), "At this or before it."));

    static final Listing AUDIT_LOGS = listing(
                    "openai_audit_logs",
                    "audit_logs",
                    shape(
                            computed("id", string(), "Identifier of the entry."),
                            computed("type", string(), "What happened."),
                            computed("effective_at", int64(), "When it happened, in Unix seconds."),
                            DETAILS_JSON))
            .describedAs("Reads the audit log of the organization.")
            .taking(
                    optional("project_ids", setOf(string()), "Only these projects."),
                    optional("effective_at", object(TIMES), "Only entries of this time."),
                    optional("actor_ids", setOf(string()), "Only what these did."),
                    optional("actor_emails", setOf(string()), "Only what users of these addresses did."),
                    optional("resource_ids", setOf(string()), "Only what was done to these."),
                    optional("event_types", setOf(string()), "Only such events."),
                    optional("tenant_only", bool(), "Only events of the tenant."))
            .ruledBy(shape -> shape.requiring("tenant_only", "event_types"))
            .list(get("/organization/audit_logs").paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .limitedTo(1000)
            .wholeAsJson(DETAILS_JSON)
            .build();

    private Listings() {}
}
