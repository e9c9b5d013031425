package io.github.darnold.terraform.rest.resource;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.GoDuration;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.definition.Wait;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.json.Settling;
import java.time.Duration;
import java.util.stream.Collectors;

/// The one loop that waits for objects to become ready. A wait that did not end is remembered in private state, so
/// that the next apply can go on with it.
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

    Waiting(ResourceDefinition definition) {
        this.definition = definition;
    }

    /// An unfinished wait makes the next plan an update that only waits, unless the object became ready meanwhile.
    void plan(PlanDraft plan, Call call) {
        Wait wait = definition.until();
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
        Wait wait = definition.until();
        return wait == null || !isWanted(wait, made) ? made : await(api, wait, made, plan, CREATED, call);
    }

    /// As [#afterCreate], where an earlier wait did not end.
    Fields afterUpdate(Api api, Fields updated, Fields plan, Call call) {
        Wait wait = definition.until();
        return wait != null && isUnfinished(call) && isWanted(wait, updated)
                ? await(api, wait, updated, plan, RESUMED, call)
                : updated;
    }

    private static boolean isUnfinished(Call call) {
        return call.privateState().get(KEY).equals(Value.of(true));
    }

    private static boolean isWanted(Wait wait, Fields object) {
        return wait.onlyWhen() == null || object.getOrDefault(wait.onlyWhen(), false);
    }

    private Fields await(Api api, Wait wait, Fields made, Fields plan, Advice advice, Call call) {
        call.privateState().put(KEY, Value.of(true));
        Fields seen = made;
        Duration pause = firstPause(wait, made);
        Duration longest = isFixed(wait, made) ? pause : wait.longest();
        String status = status(wait, seen);
        while (!wait.isOver(status)) {
            call.progress(name(seen) + " is " + status);
            seen = lookAfter(pause, new Look(api, seen, plan, status, advice), call);
            pause = pause.multipliedBy(2).compareTo(longest) > 0 ? longest : pause.multipliedBy(2);
            call.save(seen);
            status = status(wait, seen);
        }
        call.privateState().remove(KEY);
        conclude(wait, seen, status, advice, call);
        return seen;
    }

    private static boolean isFixed(Wait wait, Fields made) {
        return wait.interval() != null && made.isSet(wait.interval());
    }

    private static Duration firstPause(Wait wait, Fields made) {
        return wait.interval() != null && made.isSet(wait.interval())
                ? GoDuration.parse(made.require(wait.interval()))
                : wait.first();
    }

    private static String status(Wait wait, Fields object) {
        return object.getOrDefault(wait.status(), "without a status");
    }

    /// What one more look takes, and what to say should there be no time left for it.
    private record Look(Api api, Fields seen, Fields plan, String status, Advice advice) {}

    private Fields lookAfter(Duration pause, Look look, Call call) {
        try {
            Duration left = call.remaining();
            call.pause(left.isPositive() && pause.compareTo(left) > 0 ? left : pause);
            return look(look.api(), look.seen(), look.plan(), call);
        } catch (DeadlineExceeded _) {
            throw Failure.of(
                    name(look.seen()) + " is not ready in time",
                    "It is still " + look.status() + ", and goes on at the API. "
                            + look.advice().whenLate().formatted(definition.limitArguments()));
        }
    }

    private Fields look(Api api, Fields seen, Fields plan, Call call) {
        ApiCall read = definition.read();
        if (read == null) {
            throw new IllegalStateException(definition.typeName() + " waits but cannot be read");
        }
        ObjectValue answer = api.fetch(read.request(seen.values()), call);
        ObjectValue answered = Decoder.object(definition.shape(), answer, seen.values());
        return new Fields(Settling.object(plan.values(), answered));
    }

    private void conclude(Wait wait, Fields seen, String status, Advice advice, Call call) {
        call.progress(name(seen) + " is " + status);
        if (wait.failure().contains(status)) {
            throw Failure.of(name(seen) + " ended as " + status, reasons(wait, seen) + "\n\n" + advice.whenFailed());
        }
        if (wait.handover().contains(status)) {
            call.warn(Diagnostic.warning(name(seen) + " is " + status, wait.handoverAdvice()));
        }
    }

    private static String reasons(Wait wait, Fields seen) {
        String told = wait.reasons().stream()
                .map(seen::value)
                .filter(Value::isKnown)
                .map(value -> value instanceof StringValue(var text) ? text : messageOf(value))
                .collect(Collectors.joining("\n"));
        return told.isEmpty() ? "The API gave no reason." : "The API's reason: " + told;
    }

    private static String messageOf(Value value) {
        return value instanceof ObjectValue object && object.get("message") instanceof StringValue(var message)
                ? message
                : Json.text(value);
    }

    private String name(Fields object) {
        return definition.typeName() + Labels.of(object);
    }
}
