package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.definition.Cancel;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.definition.Wait;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.list.Reading;
import io.github.darnold.terraform.rest.object.Labels;
import java.util.Optional;

/// Ends objects of one definition before their time.
record Cancelling(ResourceDefinition definition, Reading reading) {

    /// Ends the object.
    ///
    /// @return the object as it ended, as far as it was looked at
    Fields end(Api api, Cancel how, Fields state, Call call) {
        if (how.waits()) {
            return look(api, state, call)
                    .map(seen -> isGoingOn(how, seen) ? ended(api, how, seen, call) : seen)
                    .orElse(state);
        }
        if (isGoingOn(how, state)) {
            request(api, how, state, call);
        }
        return state;
    }

    private Fields ended(Api api, Cancel how, Fields object, Call call) {
        if (!how.alreadyRequestedIn().contains(status(how, object))) {
            request(api, how, object, call);
        }
        var polling = new Polling(
                Wait.on(how.status()).reaches(how.ended().toArray(String[]::new)),
                seen -> definition.typeName() + Labels.of(seen),
                "has not ended in time",
                "Apply again to go on waiting for its end"
                        + (definition.limits().usual().containsKey(Operation.DELETE)
                                ? "; to allow more time, set timeouts.delete."
                                : "."),
                "");
        return polling.await(object, seen -> look(api, seen, call).orElseGet(() -> gone(how, seen)), call);
    }

    /// What is not there any longer has come to its end.
    private static Fields gone(Cancel how, Fields seen) {
        return seen.with(how.status(), how.ended().iterator().next());
    }

    /// Asks for the end, which is refused where the object has come to it by itself.
    private void request(Api api, Cancel how, Fields object, Call call) {
        try {
            api.send(how.call().request(object.values()).repeatable(), call);
        } catch (ApiException e) {
            boolean isRefused = e.isNotFound() || RestAction.isRefusal(e.failure());
            if (!isRefused || !hasEnded(api, how, object, call)) {
                throw e;
            }
        }
    }

    private boolean hasEnded(Api api, Cancel how, Fields object, Call call) {
        return !how.waits()
                || look(api, object, call).filter(now -> isGoingOn(how, now)).isEmpty();
    }

    private Optional<Fields> look(Api api, Fields object, Call call) {
        return reading.afresh(api, object, call)
                .map(answer -> new Fields(Decoder.object(definition.shape(), answer, object.values())));
    }

    private static boolean isGoingOn(Cancel how, Fields object) {
        return !how.ended().contains(status(how, object));
    }

    private static String status(Cancel how, Fields object) {
        return object.getOrDefault(how.status(), "");
    }
}
