package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.definition.Members;
import io.github.darnold.terraform.rest.definition.OwnUpdate;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.definition.UpdateStep;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.exchange.Method;
import io.github.darnold.terraform.rest.json.Encoder;
import io.github.darnold.terraform.rest.json.WriteOnlyValues;
import io.github.darnold.terraform.rest.object.Answers;
import java.util.List;
import java.util.function.Predicate;

/// Changes attributes that have calls of their own, one after another. What is reached is saved after each, so that
/// a failure in between makes the state tell neither too much nor too little.
record OwnUpdating(ResourceDefinition definition, Fields state, Fields plan, Fields config) {

    /// What is due. A trigger that is gone from the configuration triggers nothing.
    List<OwnUpdate> due(Predicate<Attribute<?>> isChanged) {
        return definition.updates().own().stream()
                .filter(own -> isChanged.test(own.attribute()) && !(own.isTriggered() && plan.isNull(own.attribute())))
                .toList();
    }

    /// The object as it is before these updates.
    Fields without(Fields updated, List<OwnUpdate> due) {
        Fields before = updated;
        for (OwnUpdate own : due) {
            before = before.withValue(own.attribute(), state.value(own.attribute()));
        }
        for (Members members : definition.updates().memberSets()) {
            before = before.withValue(members.attribute(), state.value(members.attribute()));
        }
        return before;
    }

    /// What the calls came to.
    ///
    /// @param answer what the last triggered call told of the object; empty where there was none
    record Made(Fields object, ObjectValue answer) {}

    /// Makes the calls.
    Made make(List<OwnUpdate> due, Fields updated, Api api, Call call) {
        Fields reached = without(updated, due);
        var answers = new Answers(definition);
        var made = new Made(updated, ObjectValue.EMPTY);
        for (int i = 0; i < due.size(); i++) {
            OwnUpdate own = due.get(i);
            for (UpdateStep step : own.steps()) {
                if (!(step instanceof ApiCall each) || each.carried().isEmpty()) {
                    make(step, own, api, call);
                    continue;
                }
                ObjectValue answer = api.fetch(Carrying.request(each, state.values(), plan.values()), call);
                reached = without(answers.settle(plan, answer, reached.values()), due.subList(i, due.size()));
                made = new Made(answers.settle(plan, answer, made.object().values()), answer);
            }
            reached = reached.withValue(own.attribute(), plan.value(own.attribute()));
            call.save(reached);
        }
        return made;
    }

    private void make(UpdateStep step, OwnUpdate own, Api api, Call call) {
        switch (step) {
            case ApiCall each -> make(each, own, api, call);
            case Hooks.Updating hook -> hook.update(api, state, plan, call);
        }
    }

    private void make(ApiCall each, OwnUpdate own, Api api, Call call) {
        if (each.method() == Method.DELETE) {
            if (each.isNamedBy(state.values())) {
                Destroying.unlessGone(api, each.request(state.values()), call);
            }
            return;
        }
        ObjectValue wanted = WriteOnlyValues.in(definition.shape(), plan.values(), config.values());
        ObjectValue body = new Encoder(new Shape(List.of(own.attribute()), List.of()))
                .update(
                        wanted,
                        state.values(),
                        attribute -> ResourceDefinition.isInBody(each, attribute),
                        call::isWriteOnlyChangedIn);
        api.send(each.request(state.values()).repeatable().with(new Body.Json(each.body(body))), call);
    }
}
