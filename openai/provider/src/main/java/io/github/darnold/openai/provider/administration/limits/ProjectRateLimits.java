package io.github.darnold.openai.provider.administration.limits;

import static io.github.darnold.openai.provider.shapes.Settings.ORIGINAL;
import static io.github.darnold.openai.provider.shapes.Settings.PROJECT_ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.List;

/// Rate limits of projects: OpenAI has one for each model, which can neither be made nor deleted.
public final class ProjectRateLimits {

    private static final List<Optional<Long>> NUMBERS = List.of(
            number("max_requests_per_1_minute", "Requests in a minute."),
            number("max_tokens_per_1_minute", "Tokens in a minute."),
            number("max_images_per_1_minute", "Images in a minute, of models that make some."),
            number("max_audio_megabytes_per_1_minute", "Megabytes of audio in a minute, of models that take it."),
            number("max_requests_per_1_day", "Requests in a day, of models that have such a limit."),
            number(
                    "batch_1_day_max_input_tokens",
                    "Input tokens of batches in a day, of models that batches may use."));

    private static final Shape LIMIT = shape(
                    computed("id", string(), "Identifier of the limit, `rl-...`."),
                    optionalComputed("model", string().notEmpty(), "Model that is limited.")
                            .notSent()
                            .requiresReplace())
            .with(NUMBERS.toArray(Attribute<?>[]::new));

    private static final Shape MANAGED = shape(
                    PROJECT_ID,
                    optionalComputed("rate_limit_id", string().notEmpty(), "The same as `id`, to name the limit by.")
                            .jsonName("id")
                            .notSent()
                            .requiresReplace(),
                    ORIGINAL)
            .with(LIMIT.attributes().toArray(Attribute<?>[]::new))
            .exactlyOneOf("rate_limit_id", "model");

    private static final ApiCall LIST =
            get("/organization/projects/{project_id}/rate_limits").paged(OpenAiPaging.AFTER_LAST_ID, 1000);

    public static final RestResource RESOURCE = restResource("openai_project_rate_limit", MANAGED)
            .describedAs(
                    "Manages the rate limit that a project has for a model. OpenAI made it, and it cannot be deleted:"
                            + " creating changes it, and destroying changes it back. Only configured numbers are sent; one that"
                            + " is taken out of the configuration stays as it is. Models that are forbidden to the project may"
                            + " have no limit, so let it depend on `openai_project_model_permissions` where both are managed.")
            .adopting(ORIGINAL)
            .read(LIST.picking("id", "{rate_limit_id}").orPicking("model", "{model}"))
            .update(post("/organization/projects/{project_id}/rate_limits/{rate_limit_id}"))
            .restoringOnDestroy("restore", "The numbers become again what they were.")
            .onDestroy("forget", "The numbers stay as they are, and Terraform forgets them.")
            .planning(ProjectRateLimits::warnOfOthersNumbers)
            .importedBy(Import.by("{project_id}/{rate_limit_id}").orJoinedBy(":"))
            .upgradedFrom(0, stored -> stored.with("id", stored.get("rate_limit_id")))
            .movedFrom("openai_project_rate_limit", "openai/openai", "jianyuan/openai")
            .movedFrom(new StateMover(
                    "mkdev-me/openai",
                    "openai_rate_limit",
                    (source, _) -> StateMover.Moved.to(fromMkdev(source.state()))))
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the rate limits of a project, one for each model.")
            .taking(required("project_id", string().notEmpty(), "Project whose limits are listed."))
            .shownBy("model")
            .list(LIST)
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_project_rate_limit", LIMIT)
            .describedAs("Reads the rate limit that a project has for a model.")
            .alsoSpelled("rate_limit_id")
            .orBy("model", LIST)
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(LIST.picking("id", "{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_project_rate_limits", "rate_limits", LIMIT)
            .describedAs("Lists the rate limits of a project, one for each model.")
            .taking(required("project_id", string().notEmpty(), "Project whose limits are listed."))
            .telling(ID, WholeAnswers.within("openai_project_rate_limits", PROJECT_ID))
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    private static Optional<Long> number(String name, String description) {
        return optionalComputed(name, int64().atLeast(0), description);
    }

    /// OpenAI takes such a number and does nothing with it, so it would be planned again for ever.
    private static void warnOfOthersNumbers(Api api, PlanDraft plan, Call call) {
        Fields prior = plan.prior();
        if (prior == null) {
            return;
        }
        NUMBERS.stream()
                .filter(number -> prior.isNull(number) && plan.config().isSet(number))
                .forEach(number -> call.warn(Diagnostic.warning(
                                "No such number",
                                "The rate limit of " + prior.values().get("model") + " has no " + number.name()
                                        + ". OpenAI ignores it, and each plan will set it again: take it out of the"
                                        + " configuration.")
                        .at(number.name())));
    }

    /// Its ids are of its own making, zeros stand for what a model has not, and names are shorter.
    private static ObjectValue fromMkdev(ObjectValue stored) {
        ObjectValue state =
                ObjectValue.of("project_id", stored.get("project_id")).with("model", stored.get("model"));
        for (Optional<Long> number : NUMBERS) {
            String theirs = number.name().replaceFirst("(requests|tokens|images)_per_1_minute", "$1_per_minute");
            state = state.with(number.name(), stored.get(theirs));
        }
        return Legacy.withoutZeros(
                state, NUMBERS.stream().<String>map(Attribute::name).toList());
    }

    private ProjectRateLimits() {}
}
