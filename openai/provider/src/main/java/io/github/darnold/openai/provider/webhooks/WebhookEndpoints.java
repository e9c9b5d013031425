package io.github.darnold.openai.provider.webhooks;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.SENSITIVE_RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.EncryptedSecrets;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Webhook endpoints: URLs to which OpenAI sends events of a project. Receivers know by a signing secret that it is
/// OpenAI who sends.
public final class WebhookEndpoints {

    private static final Optional<Boolean> KEEP_OLD_SECRET = optional(
                    "keep_old_secret_active_for_24_hours",
                    bool(),
                    "Whether the former secret signs too for a day after a rotation, so that receivers can change over.")
            .defaultValue(false);

    private static final Computed<Long> UPDATED_AT =
            changing("updated_at", int64(), "When the endpoint was last changed, in Unix seconds.");

    private static final Computed<String> HINT =
            computed("signing_secret_hint", string(), "The signing secret without its middle.");

    private static final Shape ENDPOINT = shape(
            computed("id", string(), "Identifier of the endpoint, `whe_...`."),
            required("name", string().length(1, 256), "Name of the endpoint."),
            required("url", string().length(1, 2048).matches("https://.*", "an https URL"), "URL to send events to.")
                    .sensitive(),
            required("event_types", setOf(EventTypes.TYPE).size(1, Integer.MAX_VALUE), "Types of events to send."),
            computed("object", string(), "Word of OpenAI for such objects."),
            computed("created_at", int64(), "When the endpoint was made, in Unix seconds."));

    private static final Shape READ = ENDPOINT.with(HINT, UPDATED_AT);

    private static final ApiCall LIST = get("/webhook_endpoints").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    public static final RestResource RESOURCE = restResource(
                    "openai_webhook_endpoint",
                    ENDPOINT.with(
                            EncryptedSecrets.ENCRYPTION_PUBLIC_KEY,
                            SigningSecret.VERSION,
                            KEEP_OLD_SECRET.local(),
                            SigningSecret.SECRET,
                            SigningSecret.ENCRYPTED_VALUE,
                            HINT.dependsOn(SigningSecret.VERSION),
                            UPDATED_AT))
            .describedAs("Manages a webhook endpoint. OpenAI tells its signing secret once: **it stands in the state**,"
                    + " unless `encryption_public_key` is set. An imported endpoint has none there; a rotation tells a"
                    + " new one.")
            .create(post("/webhook_endpoints"))
            .read(get("/webhook_endpoints/{id}"))
            .listedBy(LIST)
            .recoveredBy(Recovery.inItsList().newestFirst().discardedWhen(_ -> true))
            .update(post("/webhook_endpoints/{id}"))
            .updatedBy(
                    SigningSecret.VERSION,
                    post("/webhook_endpoints/{id}/rotate_secret").carrying(KEEP_OLD_SECRET))
            .delete(delete("/webhook_endpoints/{id}"))
            .planning(SigningSecret::plan)
            .completing(SigningSecret::encrypt)
            .importedBy("{id}")
            .upgradedFrom(0, stored -> stored)
            .movedFrom(new StateMover(
                    "openai/openai", "openai_webhook_endpoint", (source, _) -> StateMover.Moved.to(source.state())))
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the webhook endpoints of the project.")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup(
                    "openai_webhook_endpoint",
                    READ.with(computed("signing_secret", string(), "Null: OpenAI tells it only when it makes one.")
                            .sensitive()))
            .describedAs("Reads one webhook endpoint.")
            .alsoSpelled("webhook_endpoint_id")
            .orBy("name", LIST)
            .telling(SENSITIVE_RESPONSE_JSON, WholeAnswers::json)
            .read(get("/webhook_endpoints/{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing(
                    "openai_webhook_endpoints", "webhook_endpoints", READ)
            .describedAs("Lists the webhook endpoints of the project, the newest first.")
            .telling(ID, (_, _) -> "openai_webhook_endpoints")
            .telling(SENSITIVE_RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    public static final Action<Api> ACTION_TEST = restAction(
                    "openai_webhook_endpoint_test",
                    shape(
                            required("webhook_endpoint_id", string().notEmpty(), "Endpoint to test, `whe_...`."),
                            required("event_type", EventTypes.TYPE, "Type of the event to send.")))
            .describedAs("Sends a sample event to a webhook endpoint, and shows the status that the receiver answered."
                    + " Whatever that is, the test itself is a success.")
            .invoke(post("/webhook_endpoints/{webhook_endpoint_id}/test"))
            .showing(computed("status_code", int64(), "Status that the receiver answered."))
            .build();

    private WebhookEndpoints() {}
}
