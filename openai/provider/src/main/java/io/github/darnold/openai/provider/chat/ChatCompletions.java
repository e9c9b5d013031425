package io.github.darnold.openai.provider.chat;

import static io.github.darnold.openai.provider.shapes.Metadata.METADATA;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.openai.provider.shapes.ModelShutdown;
import io.github.darnold.openai.provider.shapes.Triggers;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.time.Duration;
import java.util.Map;

/// Chat completions: answers of a model to a conversation. OpenAI keeps those that ask for it by `store`; of all
/// others the state is all there is.
public final class ChatCompletions {

    static final Optional<Boolean> RECREATE_WHEN_GONE = local(
                    "recreate_when_gone",
                    bool(),
                    "Ask, and pay, again once a stored completion is gone from OpenAI. Otherwise its answer stays in"
                            + " state.")
            .defaultValue(false);

    /// The arguments and the answer, which the resource and the data source have in common.
    private static final Shape QUESTION_AND_ANSWER =
            ChatArguments.REQUEST.with(ChatChoices.ANSWER.attributes().toArray(Attribute[]::new));

    private static final Shape COMPLETION =
            QUESTION_AND_ANSWER.with(ChatArguments.STORE, METADATA, RECREATE_WHEN_GONE, Triggers.TRIGGERS);

    private static final ApiCall LIST = get("/chat/completions").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    public static final RestResource RESOURCE = restResource("openai_chat_completion", COMPLETION)
            .describedAs(
                    "Asks a model, once, and keeps the answer in the state. It is asked again, and billed, only when"
                            + " an argument changes.")
            .replaceWarning("The model is asked again, and its tokens are billed again.")
            .planning(StoredCompletions::plan)
            .planning(ModelShutdown.warningIn(COMPLETION))
            .create(post("/chat/completions"))
            .existsWhen(StoredCompletions::isStored)
            .read(get("/chat/completions/{id}"))
            .listedBy(LIST.query("order", "desc"))
            .recoveredBy(
                    Recovery.inItsList().createdAt("created").newestFirst().matching(StoredCompletions::isAnswerTo))
            .update(post("/chat/completions/{id}"))
            .completing(StoredCompletions::complete)
            .keptWhenGone(StoredCompletions::isKeptWhenGone)
            .onDestroy("delete", "A stored completion is deleted.", delete("/chat/completions/{id}"))
            .onDestroy("forget", "A stored completion stays at OpenAI, and Terraform forgets it.")
            .importedBy(Import.by("{id}").implying(ChatArguments.STORE, true))
            .timeout(Operation.CREATE, Duration.ofMinutes(10))
            .planning(Legacy.sparingEmpties(COMPLETION))
            .upgradedFrom(0, ChatUpgrade::fromHappyPathway)
            .build();

    private static final Optional<String> OF_MODEL =
            optional("model", string().notEmpty(), "Only what this model answered.");

    private static final Optional<Map<String, String>> WITH_METADATA =
            optional("metadata", mapOf(string()), "Only what has all of these pairs in its metadata.");

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds completions that were made with `store = true`, newest first.")
            .taking(OF_MODEL, WITH_METADATA)
            .build();

    public static final DataSource<Api> DATA_SOURCE = callDataSource("openai_chat_completion", QUESTION_AND_ANSWER)
            .describedAs("Asks a model **each time Terraform reads it, in every plan**, and is billed for it each time;"
                    + " answers differ. `n` and `max_completion_tokens` limit the cost. The resource of the same"
                    + " name asks once.")
            .read(post("/chat/completions"))
            .build();

    /// What OpenAI tells of a stored completion.
    private static final Shape STORED = ChatChoices.ANSWER.with(METADATA);

    public static final DataSource<Api> STORED_DATA_SOURCE = lookup("openai_stored_chat_completion", STORED)
            .describedAs("Reads a completion that was made with `store = true`. No model is asked, nothing is billed.")
            .alsoSpelled("completion_id")
            .read(get("/chat/completions/{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing(
                    "openai_chat_completions", "chat_completions", STORED)
            .describedAs("Lists completions that were made with `store = true`.")
            .taking(
                    OF_MODEL,
                    WITH_METADATA,
                    optional("order", string().oneOf("asc", "desc"), "Oldest first, `asc`, the default, or `desc`."))
            .list(LIST)
            .build();

    private ChatCompletions() {}
}
