package io.github.darnold.openai.provider.administration.keys;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Body;

/// Gives a key another expiry, which counts from the request: one whose answer got lost is not repeated before a look
/// at
/// the key. An expiry cannot be taken away, so nothing happens where it is no longer configured.
///
/// @param seconds the argument that says how long the key is to be valid
/// @param update the call that changes a key
/// @param read the call that tells when it expires
record KeyExpiry(Optional<Long> seconds, ApiCall update, ApiCall read) implements Hooks.Updating {

    @Override
    public void update(Api api, Fields state, Fields plan, Call call) {
        if (plan.isNull(seconds)) {
            return;
        }
        ObjectValue body = ObjectValue.of(seconds.name(), plan.value(seconds));
        ApiRequest request = update.request(state.values()).with(new Body.Json(body));
        try {
            api.send(request, call);
        } catch (ApiException e) {
            if (!e.failure().leavesDoubt()) {
                throw e;
            }
            if (!isGiven(api, state, call)) {
                api.send(request, call);
            }
        }
    }

    /// Whether the key expires at another time than before.
    private boolean isGiven(Api api, Fields state, Call call) {
        ObjectValue key = api.fetch(read.request(state.values()), call);
        return !key.get(Lifetime.EXPIRES_AT.name()).equals(state.value(Lifetime.EXPIRES_AT));
    }
}
