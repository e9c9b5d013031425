package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Rate limits of a project. The API makes one for each model and lists them; none can be made, deleted or read alone.
final class ProjectRateLimits {

    private static final Attribute<String> ORIGINAL = computed(
                    "original", string(), "The limits before Terraform managed them, as JSON.")
            .notReceived();

    private static final Shape RATE_LIMIT = shape(
                    required("project_id", string().notEmpty(), "Project that the limit is of.")
                            .once(),
                    optionalComputed("rate_limit_id", string().notEmpty(), "Identifier of the limit, `rl-...`.")
                            .jsonName("id")
                            .notSent()
                            .requiresReplace(),
                    optionalComputed("model", string().notEmpty(), "Model that is limited.")
                            .notSent()
                            .requiresReplace(),
                    limit("max_requests_per_1_minute", "Requests in a minute."),
                    limit("max_tokens_per_1_minute", "Tokens in a minute."),
                    limit("max_images_per_1_minute", "Images in a minute."),
                    limit("max_audio_megabytes_per_1_minute", "Megabytes of sound in a minute."),
                    limit("max_requests_per_1_day", "Requests in a day."),
                    limit("batch_1_day_max_input_tokens", "Input tokens of batches in a day."),
                    ORIGINAL)
            .exactlyOneOf("rate_limit_id", "model");

    static final RestResource RESOURCE = restResource("openai_project_rate_limit", RATE_LIMIT)
            .describedAs("Changes a rate limit of a project.")
            .adopting(ORIGINAL)
            .read(get("/organization/projects/{project_id}/rate_limits")
                    .paged(OpenAiPaging.AFTER_LAST_ID, 1000)
                    .picking("id", "{rate_limit_id}")
                    .orPicking("model", "{model}"))
            .update(post("/organization/projects/{project_id}/rate_limits/{rate_limit_id}"))
            .restoringOnDestroy("restore", "The limits become again what they were.")
            .onDestroy("forget", "The limits stay as they are, and Terraform forgets them.")
            .importedBy("{project_id}/{rate_limit_id}")
            .build();

    private static Optional<Long> limit(String name, String description) {
        return optionalComputed(name, int64().atLeast(0), description);
    }

    private ProjectRateLimits() {}
}
