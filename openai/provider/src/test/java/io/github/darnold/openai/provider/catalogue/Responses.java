package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.number;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.when;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.RestVocabulary.until;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.time.Duration;

/// Responses: answers of a model with tools, kept by OpenAI for about a month unless they ask not to be.
final class Responses {

    private static final Optional<Boolean> STORE =
            optional("store", bool(), "Whether OpenAI keeps the response.").defaultValue(true);

    private static final Optional<Boolean> BACKGROUND =
            optional("background", bool(), "Answer later. Needs `store`.").defaultValue(false);

    private static final Optional<Boolean> WAIT =
            local("wait_for_completion", bool(), "Wait for the answer.").defaultValue(true);

    private static final Optional<Boolean> RECREATE_WHEN_GONE = local(
                    "recreate_when_gone", bool(), "Ask, and pay, again once it is gone.")
            .defaultValue(false);

    private static final Attribute<String> STATUS = changing("status", string(), "How far the answer is.");

    private static final Attribute<Fields> ERROR = changing(
            "error",
            object(shape(
                    computed("code", string(), "The API's word for it."),
                    computed("message", string(), "What went wrong."))),
            "Why it failed.");

    private static final Attribute<Fields> INCOMPLETE = changing(
            "incomplete_details",
            object(shape(computed("reason", string(), "Why it ended early."))),
            "Why it is short.");

    private static final Shape FORMAT = shape(
                    required("type", string().oneOf("text", "json_object", "json_schema"), "Kind of format."),
                    optional("name", string(), "Name of the schema."),
                    optional("description", string(), "What the format is for; the model reads it."),
                    optional("schema", json(), "The JSON Schema."),
                    optional("strict", bool(), "Whether the answer must follow the schema exactly."))
            .branchingOn("type", when("json_schema").needs("name", "schema").allows("description", "strict"));

    private static final Shape TEXT = shape(
            optional("format", object(FORMAT), "The format of the answer."),
            optional("verbosity", string().oneOf("low", "medium", "high"), "How long the answer is."));

    private static final Shape RESPONSE = shape(
                    computed("id", string(), "Identifier of the response, `resp_...`."),
                    optional("model", string().notEmpty(), "Model that answers.")
                            .once(),
                    ResponseInput.INPUT.once(),
                    ResponseInput.INPUT_ITEMS.once(),
                    optional("instructions", string(), "What the model is told first.")
                            .once(),
                    optional("previous_response_id", string(), "Response that this one goes on from.")
                            .once(),
                    optional("conversation", string(), "Conversation that it belongs to.")
                            .once(),
                    ResponseTools.TOOLS.once(),
                    optional(
                                    "tool_choice",
                                    object(ResponseTools.CHOICE).orKeyword("type", "none", "auto", "required"),
                                    "Whether and which tools the model must use.")
                            .once(),
                    optional("text", object(TEXT), "How the answer is written.").once(),
                    optional("max_output_tokens", int64().atLeast(16), "Maximum number of tokens to write.")
                            .once(),
                    optional(
                                    "temperature",
                                    number().between("0", "2"),
                                    "Sampling temperature: 0 for the likeliest words.")
                            .once(),
                    optional("metadata", mapOf(string()), "Key-value pairs of your own.")
                            .once(),
                    STORE.once(),
                    BACKGROUND.once(),
                    WAIT,
                    RECREATE_WHEN_GONE,
                    local("triggers", mapOf(string()), "Any change of these asks again.")
                            .requiresReplace(),
                    STATUS,
                    ERROR,
                    INCOMPLETE,
                    changing("output_text", string(), "The answer."),
                    computed("response_model", string(), "Model that answered.").jsonName("model"),
                    computed("created_at", int64(), "When it was asked, in Unix seconds."))
            .atMostOneOf("input", "input_items")
            .atMostOneOf("previous_response_id", "conversation");

    static final RestResource RESOURCE = restResource("openai_response", RESPONSE)
            .describedAs("Asks a model, once, and keeps the answer in the state.")
            .replaceWarning("The model is asked again, and its tokens and tools are billed again.")
            .create(post("/responses"))
            .read(get("/responses/{id}"))
            .recoveredBy(new Recovery.Never("OpenAI has no list of responses."))
            .existsWhen(state -> state.getOrDefault(STORE, true))
            .keptWhenGone((_, state, _) -> !state.getOrDefault(RECREATE_WHEN_GONE, false))
            .waiting(until(STATUS)
                    .reaches("completed")
                    .failsOn("failed", "cancelled")
                    .needsAttentionOn("incomplete", "The text is there, but cut: see incomplete_details.")
                    .explainedBy(ERROR, INCOMPLETE)
                    .onlyWhen(WAIT))
            .onDestroy("delete", "The response is deleted.", delete("/responses/{id}"))
            .onDestroy("forget", "The response stays at OpenAI, and Terraform forgets it.")
            .importedBy("{id}")
            .timeout(Operation.CREATE, Duration.ofMinutes(20))
            .build();

    private Responses() {}
}
