package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.definition.Wait;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.json.FillUnknowns;
import io.github.darnold.terraform.rest.list.Reading;
import io.github.darnold.terraform.rest.object.Labels;
import io.github.darnold.terraform.rest.object.Looks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Waits for objects to become ready. A wait that did not end is remembered in private state, so that the next apply
/// can go on with it.
final class Waiting {

    private static final String KEY = "waiting";

    private static final Advice CREATED = new Advice(
            "To wait for it again, run \"terraform untaint\" with this resource's address and apply; to allow more"
                    + " time, set %s. Without untaint, the next apply replaces it.",
            "The object is kept in the state as tainted: the next apply replaces it.");

    /// A wait that an update resumed taints nothing.
    private static final Advice RESUMED = new Advice(
            "Apply again to go on waiting; to allow more time, set %s.",
            "The object is kept in the state as it is. To make another one in its place, run \"terraform apply"
                    + " -replace\" with this resource's address.");

    /// What to do when a wait does not end well.
    private record Advice(String whenLate, String whenFailed) {}

    private final ResourceDefinition definition;
    private final Reading reading;

    Waiting(ResourceDefinition definition, Reading reading) {
        this.definition = definition;
        this.reading = reading;
    }

    /// An unfinished wait makes the next plan an update that only waits, unless the object became ready meanwhile.
    void plan(PlanDraft plan, Call call) {
        Wait wait = definition.creates().until();
        Fields prior = plan.prior();
        if (wait != null && prior != null && isUnfinished(call) && isWanted(wait, plan.planned())) {
            if (!wait.success().contains(prior.getOrDefault(wait.status(), ""))) {
                plan.setUnknown(wait.status());
                definition.shape().attributes().stream()
                        .filter(attribute ->
                                attribute.isChanging() && plan.config().isNull(attribute))
                        .forEach(plan::setUnknown);
            }
        }
    }

    /// What the new object is once it is ready.
    ///
    /// @param plan whose known values stay as they are
    Fields afterCreate(Api api, Fields made, Fields plan, Call call) {
        Wait wait = definition.creates().until();
        return wait == null || !isWanted(wait, made) ? made : await(api, wait, made, plan, CREATED, call);
    }

    /// As [#afterCreate], where an earlier wait did not end.
    Fields afterUpdate(Api api, Fields updated, Fields plan, Call call) {
        Wait wait = definition.creates().until();
        return wait != null && isUnfinished(call) && isWanted(wait, updated)
                ? await(api, wait, updated, plan, RESUMED, call)
                : updated;
    }

    /// As [#afterCreate], where an update attached members: what is known of the object is older than these.
    Fields afterAttaching(Api api, Fields updated, Fields plan, Call call) {
        Wait wait = definition.creates().until();
        if (wait == null || !isWanted(wait, updated)) {
            return updated;
        }
        Fields seen = look(api, updated, plan, call.now(), call);
        call.save(seen);
        return await(api, wait, seen, plan, RESUMED, call);
    }

    /// Whether a create of this object goes on reading it.
    boolean isWanted(Fields object) {
        return definition.creates().until() != null
                && isWanted(definition.creates().until(), object);
    }

    private static boolean isUnfinished(Call call) {
        return call.privateState().get(KEY).equals(Value.of(true));
    }

    private static boolean isWanted(Wait wait, Fields object) {
        return wait.onlyWhen() == null || object.getOrDefault(wait.onlyWhen(), false);
    }

    private Fields await(Api api, Wait wait, Fields made, Fields plan, Advice advice, Call call) {
        call.privateState().put(KEY, Value.of(true));
        String whenLate = advice.whenLate().formatted(definition.limits().arguments());
        Instant visible = call.now().plus(api.leeway().of(lag(wait)));
        var polling = new Polling(wait, this::name, "is not ready in time", whenLate, advice.whenFailed());
        Fields ended = polling.await(
                made,
                seen -> {
                    Fields now = look(api, seen, plan, visible, call);
                    call.save(now);
                    return now;
                },
                call);
        call.privateState().remove(KEY);
        polling.conclude(ended, call);
        wait.sight().concluding().forEach(hook -> hook.conclude(api, ended, call));
        return ended;
    }

    private Duration lag(Wait wait) {
        Duration usual = definition.creates().recoveredBy().visibleWithin();
        return wait.sight().lag().compareTo(usual) > 0 ? wait.sight().lag() : usual;
    }

    /// What was made a moment ago may not show yet.
    private Fields look(Api api, Fields seen, Fields plan, Instant visible, Call call) {
        ObjectValue answer = new Looks(visible, api.leeway())
                .await(
                        isLast -> isLast
                                ? Optional.of(reading.now(api, seen, call))
                                : reading.nowIfThere(api, seen, call),
                        call)
                .orElseThrow();
        ObjectValue answered = Decoder.object(definition.shape(), answer, seen.values());
        return new Fields(FillUnknowns.object(plan.values(), answered));
    }

    private String name(Fields object) {
        return definition.typeName() + Labels.of(object);
    }
}
