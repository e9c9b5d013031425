package io.github.darnold.openai.provider.assistants;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.connection.Sunset;
import io.github.darnold.openai.provider.shapes.Functions;
import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.openai.provider.shapes.Metadata;
import io.github.darnold.openai.provider.shapes.ModelShutdown;
import io.github.darnold.openai.provider.shapes.ResponseFormats;
import io.github.darnold.openai.provider.shapes.Triggers;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.GoDuration;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestAction;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.time.Duration;
import java.util.List;

/// Runs: one execution of an assistant on a thread.
public final class Runs {

    private static final Shape NEW_THREAD = shape(
            optional("messages", NewMessages.TYPE, "Messages of the new thread."),
            ToolResources.TOOL_RESOURCES,
            Metadata.METADATA);

    private static final Shape TRUNCATION = shape(
            required("type", string().oneOf("auto", "last_messages"), "`last_messages` keeps only the newest."),
            optional("last_messages", int64().atLeast(1), "How many messages to keep."));

    private static final Shape TOOL_CHOICE = shape(
                    required(
                            "type",
                            string().oneOf("none", "auto", "required", "function", "code_interpreter", "file_search"),
                            "Whether the model must use tools, or which one."),
                    optional("function", object(Functions.NAMED), "The function, where `type` is `function`."))
            .branchingOn("type", when("function").needs("function"));

    private static final Optional<String> THREAD_ID = optionalComputed(
                    "thread_id", string().notEmpty(), "Thread to run on. With `thread`, the one that was made.")
            .requiresReplace();

    static final Optional<Fields> THREAD = optional(
                    "thread",
                    object(NEW_THREAD),
                    "A new thread to run on. It stays when the run is destroyed, unless `on_destroy` "
                            + "is `delete_thread`.")
            .once();

    static final Optional<List<Fields>> ADDITIONAL_MESSAGES = optional(
                    "additional_messages", NewMessages.TYPE, "Messages to add to the thread first.")
            .once();

    private static final Optional<Boolean> WAIT_FOR_COMPLETION = local(
                    "wait_for_completion", bool(), "Wait until the run has ended.")
            .defaultValue(true);

    private static final Optional<Long> COMPLETION_TIMEOUT_SECONDS = local(
            "completion_timeout_seconds",
            int64().between(1, 86_400),
            "How long to wait for the end of the run, in seconds.");

    private static final Optional<String> TIMEOUT = local("timeout", duration("1s", "24h"), "How long to wait: `10m`.")
            .deprecated("Use completion_timeout_seconds or timeouts.create instead.");

    private static final Optional<String> POLLING_INTERVAL = local(
                    "polling_interval", duration("1s", "10m"), "Pause between two looks at the run: `5s`.")
            .deprecated("The provider finds a good pace by itself.");

    private static final Shape RUN = shape(
                    computed("id", string(), "Identifier of the run, `run_...`."),
                    required("assistant_id", string().notEmpty(), "Assistant to run.")
                            .requiresReplace(),
                    THREAD_ID,
                    THREAD,
                    optional("model", string(), "Model to use in place of the assistant's.")
                            .once(),
                    optional("instructions", string(), "Instructions in place of the assistant's.")
                            .once(),
                    optional("additional_instructions", string(), "Instructions beside the assistant's.")
                            .once(),
                    optional(
                                    "reasoning_effort",
                                    string().oneOf("none", "minimal", "low", "medium", "high", "xhigh", "max"),
                                    "How long reasoning models think.")
                            .once(),
                    ADDITIONAL_MESSAGES,
                    optional(
                                    "tools",
                                    AssistantTools.TOOLS.size(0, 20),
                                    "Tools in place of the assistant's, at most 20.")
                            .once(),
                    optional("tool_resources", ToolResources.EXISTING, "What the tools work on. Only with `thread`.")
                            .once(),
                    optional(
                                    "temperature",
                                    number().between("0", "2"),
                                    "Sampling temperature: 0 for the likeliest words.")
                            .once(),
                    optional("top_p", number().between("0", "1"), "Only the most likely tokens are considered.")
                            .once(),
                    optional("max_prompt_tokens", int64().atLeast(256), "Maximum number of tokens to read.")
                            .once(),
                    optional("max_completion_tokens", int64().atLeast(256), "Maximum number of tokens to write.")
                            .once(),
                    optional("truncation_strategy", object(TRUNCATION), "Which part of a long thread is read.")
                            .once(),
                    optional(
                                    "tool_choice",
                                    object(TOOL_CHOICE).orKeyword("type", "none", "auto", "required"),
                                    "Whether and which tools the model must use.")
                            .once(),
                    optional("parallel_tool_calls", bool(), "Whether tools may be called side by side.")
                            .once(),
                    optional("response_format", ResponseFormats.TYPE, "The format of the answer.")
                            .once(),
                    Triggers.TRIGGERS,
                    Metadata.METADATA,
                    WAIT_FOR_COMPLETION,
                    COMPLETION_TIMEOUT_SECONDS,
                    TIMEOUT,
                    POLLING_INTERVAL,
                    RunOutcome.STATUS,
                    RunOutcome.RESPONSE_CONTENT,
                    computed("response_model", string(), "Model that was used.").jsonName("model"),
                    RunOutcome.LAST_ERROR,
                    RunOutcome.INCOMPLETE_DETAILS,
                    RunOutcome.REQUIRED_ACTION,
                    RunOutcome.TOKENS,
                    computed("created_at", int64(), "When the run was made, in Unix seconds."),
                    changing("started_at", int64(), "When the run started."),
                    changing("completed_at", int64(), "When the run completed."),
                    changing("cancelled_at", int64(), "When the run was cancelled."),
                    changing("failed_at", int64(), "When the run failed."),
                    changing("expires_at", int64(), "When the run is given up."))
            .exactlyOneOf(THREAD_ID, THREAD)
            .atMostOneOf(COMPLETION_TIMEOUT_SECONDS, TIMEOUT)
            .atMostOneOf("thread", "additional_instructions")
            .atMostOneOf("thread", "additional_messages")
            .atMostOneOf("thread", "reasoning_effort")
            .requiring("tool_resources", "thread");

    public static final RestResource RESOURCE = restResource("openai_run", RUN)
            .describedAs(
                    "Runs an assistant on a thread and waits for the outcome, with the Assistants API, which OpenAI"
                            + " shut down on 2026-08-26.")
            .replaceWarning("It runs again, which bills tokens and tools.")
            .planning(Sunset.ASSISTANTS.warning())
            .planning(ModelShutdown.warningIn(RUN))
            .preparing(FirstMessage::await)
            .create(post("/threads/{thread_id}/runs"))
            .createWhenSet(THREAD, post("/threads/runs"))
            .read(get("/threads/{thread_id}/runs/{id}"))
            .listedBy(get("/threads/{thread_id}/runs").paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .recoveredBy(Recovery.inItsList().newestFirst())
            .update(post("/threads/{thread_id}/runs/{id}"))
            .waiting(until(RunOutcome.STATUS)
                    .reaches("completed")
                    .failsOn("failed", "cancelled", "incomplete", "expired")
                    .needsAttentionOn(
                            "requires_action",
                            "It waits for the outputs of the tool calls in required_action. Submit them through the"
                                    + " API (POST /threads/.../runs/.../submit_tool_outputs) within about ten minutes.")
                    .explainedBy(RunOutcome.LAST_ERROR, RunOutcome.INCOMPLETE_DETAILS)
                    .polledEvery(POLLING_INTERVAL)
                    .onlyWhen(WAIT_FOR_COMPLETION))
            .completing(RunOutcome::withAnswer)
            .onDestroy(
                    "cancel",
                    "A run that is still active is cancelled; one that has ended is forgotten.",
                    cancelling(post("/threads/{thread_id}/runs/{id}/cancel"), RunOutcome.STATUS)
                            .unless("completed", "failed", "cancelled", "incomplete", "expired"))
            .onDestroy("delete_thread", "The thread that the run made is deleted.", delete("/threads/{thread_id}"))
            .onDestroy("forget", "The run goes on or stays as it is, and Terraform forgets it.")
            .importedBy("{thread_id}/{id}")
            .timeout(Operation.CREATE, Duration.ofMinutes(10))
            .timeoutBy(COMPLETION_TIMEOUT_SECONDS, Duration::ofSeconds)
            .timeoutBy(TIMEOUT, GoDuration::parse)
            .planning(Legacy.sparingEmpties(RUN))
            .upgradedFrom(0, Runs::fromHappyPathway)
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs(
                    "Finds the runs on a thread of the Assistants API, which OpenAI shut down on 2026-08-26, newest"
                            + " first.")
            .taking(required("thread_id", string().notEmpty(), "Thread whose runs to find."))
            .build();

    public static final RestAction ACTION_CANCEL = restAction(
                    "openai_run_cancel",
                    shape(
                            required("thread_id", string().notEmpty(), "Thread of the run, `thread_...`."),
                            required("run_id", string().notEmpty(), "Run to cancel, `run_...`.")))
            .describedAs(
                    "Cancels a run on a thread of the Assistants API, which OpenAI shut down on 2026-08-26. What the"
                            + " run has written so far stays in the thread.")
            .invoke(post("/threads/{thread_id}/runs/{run_id}/cancel"))
            .waiting(
                    get("/threads/{thread_id}/runs/{run_id}"),
                    until(RunOutcome.STATUS)
                            .reaches("cancelled")
                            .needsAttentionOn(
                                    List.of("completed", "failed", "incomplete", "expired"),
                                    "The run had ended before it could be cancelled."))
            .alreadyRequestedIn("cancelling")
            .build();

    /// The provider that had this address before stored 0 and "" for nothing, and shapes that the API does not have.
    private static ObjectValue fromHappyPathway(ObjectValue stored) {
        ObjectValue state = Legacy.withoutZeros(
                Legacy.withoutEmpties(stored),
                List.of(
                        "created_at",
                        "expires_at",
                        "started_at",
                        "cancelled_at",
                        "failed_at",
                        "completed_at",
                        "max_prompt_tokens",
                        "max_completion_tokens"));
        return state.with("tools", Legacy.toolsOfWords(state.get("tools")))
                .without("last_error")
                .without("incomplete_details")
                .without("required_action")
                .without("steps");
    }

    private Runs() {}
}
