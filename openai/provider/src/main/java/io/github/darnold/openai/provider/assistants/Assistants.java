package io.github.darnold.openai.provider.assistants;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.connection.Sunset;
import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.openai.provider.shapes.Metadata;
import io.github.darnold.openai.provider.shapes.ModelShutdown;
import io.github.darnold.openai.provider.shapes.ResponseFormats;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.List;

/// Assistants: a model with instructions and tools.
public final class Assistants {

    private static final Shape ASSISTANT = shape(
            computed("id", string(), "Identifier of the assistant, `asst_...`."),
            required("model", string().notEmpty(), "Model that answers, such as `gpt-4-turbo`."),
            optional("name", string().length(1, 256), "Name shown in OpenAI's dashboard."),
            optional("description", string().length(1, 512), "What the assistant is for; the model does not read it."),
            optional("instructions", string().length(1, 256_000), "The system prompt."),
            optional("tools", AssistantTools.TOOLS, "Tools that the assistant may use, at most 128.")
                    .removedAs(new TupleValue(List.of())),
            ToolResources.TOOL_RESOURCES,
            ToolResources.VECTOR_STORE_IDS,
            optional(
                            "temperature",
                            number().between("0", "2"),
                            "Sampling temperature of the answers: 0 for the likeliest words.")
                    .apiDefault(Value.of(1)),
            optional("top_p", number().between("0", "1"), "Only the most likely tokens up to this mass are considered.")
                    .apiDefault(Value.of(1)),
            optional("response_format", ResponseFormats.TYPE, "The format of answers. Default: text.")
                    .apiDefault(Value.of("auto")),
            optional(
                            "reasoning_effort",
                            string().oneOf("none", "minimal", "low", "medium", "high", "xhigh", "max"),
                            "How long reasoning models think. OpenAI does not tell it back: changes outside stay"
                                    + " unseen.")
                    .notReceived(),
            Metadata.METADATA,
            computed("created_at", int64(), "When the assistant was made, in Unix seconds."));

    private static final ApiCall LIST = get("/assistants").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    public static final RestResource RESOURCE = restResource("openai_assistant", ASSISTANT)
            .describedAs("Manages an assistant of the Assistants API, which OpenAI shut down on 2026-08-26.")
            .planning(Sunset.ASSISTANTS.warning())
            .planning(ModelShutdown.warningIn(ASSISTANT))
            .create(post("/assistants"))
            .read(get("/assistants/{id}"))
            .listedBy(LIST)
            .recoveredBy(Recovery.inItsList().newestFirst())
            .update(post("/assistants/{id}"))
            .delete(delete("/assistants/{id}"))
            .completing(ToolResources::withoutMadeStores)
            .importedBy("{id}")
            .upgradedFrom(0, Assistants::fromHappyPathway)
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds assistants of the Assistants API, which OpenAI shut down on 2026-08-26, newest first.")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_assistant", ASSISTANT)
            .describedAs("Reads one assistant of the Assistants API, which OpenAI shut down on 2026-08-26.")
            .alsoSpelled("assistant_id")
            .orBy("name", LIST)
            .read(get("/assistants/{id}"))
            .build();

    /// The provider that had this address before stored tools as words.
    private static ObjectValue fromHappyPathway(ObjectValue stored) {
        ObjectValue state = Legacy.withoutEmpties(stored);
        return state.with("tools", Legacy.toolsOfWords(state.get("tools")));
    }

    private Assistants() {}
}
