package io.github.darnold.openai.provider.assistants;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.Sunset;
import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.openai.provider.shapes.Metadata;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;

/// Threads: conversations of users with assistants.
public final class Threads {

    private static final Shape THREAD = shape(
            computed("id", string(), "Identifier of the thread, `thread_...`."),
            optional("messages", NewMessages.TYPE, "Messages to start with. Later ones are openai_message resources.")
                    .once(),
            ToolResources.TOOL_RESOURCES,
            ToolResources.VECTOR_STORE_IDS,
            Metadata.METADATA,
            computed("created_at", int64(), "When the thread was made, in Unix seconds."));

    public static final Resource<Api> RESOURCE = restResource("openai_thread", THREAD)
            .describedAs("Manages a thread of the Assistants API, which OpenAI shut down on 2026-08-26.")
            .planning(Sunset.ASSISTANTS.warning())
            .create(post("/threads"))
            .read(get("/threads/{id}"))
            .recoveredBy(new Recovery.Never("OpenAI has no list of threads."))
            .update(post("/threads/{id}"))
            .delete(delete("/threads/{id}"))
            .completing(ToolResources::withoutMadeStores)
            .importedBy("{id}")
            .planning(Legacy.sparingEmpties(THREAD))
            .upgradedFrom(0, Threads::fromHappyPathway)
            .build();

    /// The provider that had this address before never sent `messages` and `tools`.
    private static ObjectValue fromHappyPathway(ObjectValue stored) {
        return Legacy.withoutEmpties(stored).without("messages").without("tools");
    }

    private Threads() {}
}
