package io.github.darnold.openai.provider.webhooks;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.rest.exchange.Api;

/// What webhooks can tell of. OpenAI adds to it from month to month.
public final class EventTypes {

    static final StringType TYPE = string().knownWords(
                    "agent.environment.expired",
                    "agent.environment.failed",
                    "agent.environment.ready",
                    "agent.environment.suspended",
                    "agent.session.action_required",
                    "agent.session.created",
                    "agent.session.failed",
                    "agent.session.idle",
                    "agent.session.in_progress",
                    "batch.cancelled",
                    "batch.completed",
                    "batch.expired",
                    "batch.failed",
                    "eval.run.canceled",
                    "eval.run.failed",
                    "eval.run.succeeded",
                    "fine_tuning.job.cancelled",
                    "fine_tuning.job.failed",
                    "fine_tuning.job.succeeded",
                    "realtime.call.incoming",
                    "response.cancelled",
                    "response.completed",
                    "response.failed",
                    "response.incomplete",
                    "safety.alert.created",
                    "video.completed",
                    "video.failed");

    public static final DataSource<Api> DATA_SOURCE = lookup(
                    "openai_webhook_event_types",
                    shape(computed("event_types", setOf(string()), "Types of events, such as `batch.completed`.")
                            .jsonName("data")))
            .describedAs("Lists the types of events that webhooks can tell of.")
            .telling(ID, _ -> "openai_webhook_event_types")
            .read(get("/webhook_event_types"))
            .build();

    private EventTypes() {}
}
