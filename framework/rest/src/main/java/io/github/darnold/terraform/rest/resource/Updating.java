package io.github.darnold.terraform.rest.resource;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.json.Encoder;
import io.github.darnold.terraform.rest.json.Settling;

/// Changes objects of one definition in place.
final class Updating {

    private final ResourceDefinition definition;
    private final Encoder encoder;
    private final Answers answers;
    private final Waiting waiting;

    Updating(ResourceDefinition definition, Waiting waiting) {
        this.definition = definition;
        this.encoder = new Encoder(definition.shape());
        this.answers = new Answers(definition);
        this.waiting = waiting;
    }

    Fields update(Api api, Fields state, Fields plan, Fields config, Call call) {
        Unread unread = Unread.of(call);
        ApiCall update = definition.update();
        ObjectValue known = Settling.object(plan.values(), state.values());
        ObjectValue answer = ObjectValue.EMPTY;
        Fields updated = new Fields(known);
        if (update != null && definition.exists().test(state) && differs(state, plan, unread, call)) {
            answer = api.fetch(request(update, state, config, call), call);
            updated = answers.settle(plan, answer, known);
        }
        unread.forget(call);
        call.save(updated);
        return answers.complete(api, answer, waiting.afterUpdate(api, updated, plan, call), call);
    }

    /// The request that brings an object to what is configured.
    ApiRequest request(ApiCall update, Fields state, Fields config, Call call) {
        return update.request(state.values())
                .repeatable()
                .with(new Body.Json(update.body(encoder.update(
                        config.values(), state.values(), definition::isInBodies, call::isWriteOnlyChangedIn))));
    }

    /// Whether anything changes that the API should hear of.
    private boolean differs(Fields state, Fields plan, Unread unread, Call call) {
        return definition.shape().attributes().stream()
                .filter(attribute -> attribute.isConfigurable()
                        && attribute.json().isSentOnUpdate()
                        && definition.isInBodies(attribute)
                        && !unread.has(attribute))
                .anyMatch(attribute -> call.isWriteOnlyChangedIn(attribute) || differs(attribute, state, plan));
    }

    private static boolean differs(Attribute<?> attribute, Fields state, Fields plan) {
        return !attribute.type().equivalent(state.value(attribute), plan.value(attribute));
    }
}
