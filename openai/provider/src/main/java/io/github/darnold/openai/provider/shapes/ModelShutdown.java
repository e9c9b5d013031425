package io.github.darnold.openai.provider.shapes;

import static io.github.darnold.terraform.rest.RestVocabulary.get;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.list.Pages;
import io.github.darnold.terraform.rest.object.Unread;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Plans that create or change an object with a model that OpenAI shuts down warn of the date. All plans of a process
/// share one list of the models, which is asked for by the first that needs it.
///
/// @param shape of the object, which has an argument `model`
public record ModelShutdown(Shape shape) implements Hooks.Planning {

    private static final String MODEL = "model";
    private static final ApiCall MODELS = get("/models");

    /// Waiting longer is worth no warning.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// What warns of models that objects of this shape name.
    public static ModelShutdown warningIn(Shape shape) {
        return new ModelShutdown(shape);
    }

    @Override
    public void plan(Api api, PlanDraft plan, Call call) {
        if (isDue(plan, call) && plan.planned().value(shape.attribute(MODEL)) instanceof StringValue named) {
            shutdownDate(api, named, call).ifPresent(date -> call.warn(warning(named.value(), date)));
        }
    }

    /// What only the provider or the state did not know changes no object, unless it asks for another one.
    private boolean isDue(PlanDraft plan, Call call) {
        Fields prior = plan.prior();
        Unread unread = Unread.of(call);
        return prior == null
                || shape.attributes().stream()
                        .filter(each -> !(each instanceof Computed<?>) && !unread.has(each))
                        .filter(each -> !each.json().isLocal() || each.isReplacing())
                        .anyMatch(
                                each -> !prior.value(each).equals(plan.planned().value(each)));
    }

    private static Diagnostic warning(String name, LocalDate date) {
        return Diagnostic.warning(
                        "OpenAI shuts down the model " + name + " on " + date,
                        "From that day on, requests that name it fail. Name another model before: "
                                + "https://platform.openai.com/docs/deprecations tells which one replaces it.")
                .at(MODEL);
    }

    private static Optional<LocalDate> shutdownDate(Api api, StringValue name, Call call) {
        return api.lists().once(MODELS.toString(), () -> models(api, call)).stream()
                .filter(each -> each.get("id").equals(name))
                .findFirst()
                .flatMap(found -> date(found.get("shutdown_date")));
    }

    /// None where they cannot be listed: that is no reason to fail.
    private static List<ObjectValue> models(Api api, Call call) {
        List<ObjectValue> models = new ArrayList<>();
        Call asking = call.beside(call.context().stop());
        asking.within(PATIENCE);
        try {
            new Pages(api, MODELS, asking).forEachWhile(ObjectValue.EMPTY, models::add);
        } catch (ApiException | DeadlineExceeded e) {
            call.log().debug("Models cannot be listed", "reason", e);
        }
        return models;
    }

    /// Compatible servers tell none, or something else.
    private static Optional<LocalDate> date(Value told) {
        try {
            return told instanceof StringValue(var text) ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
