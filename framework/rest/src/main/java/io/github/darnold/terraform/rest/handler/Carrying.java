package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.json.Encoder;
import java.util.List;

/// Requests of calls that say themselves which attributes their bodies carry.
final class Carrying {

    /// The request about an object. Where the call itself has nothing to send, it has no body.
    ///
    /// @param carried the object as the body tells it
    static ApiRequest request(ApiCall call, ObjectValue object, ObjectValue carried) {
        ApiRequest request = call.request(object).repeatable();
        if (call.carried().isEmpty() && call.constants().members().isEmpty()) {
            return request;
        }
        ObjectValue body = new Encoder(new Shape(call.carried(), List.of())).create(carried, _ -> true);
        return request.with(new Body.Json(call.body(body)));
    }

    private Carrying() {}
}
