package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.list.Reading;
import io.github.darnold.terraform.rest.object.Looks;
import io.github.darnold.terraform.rest.recovery.Search;
import java.time.Instant;
import java.util.Optional;

/// Refreshes one object. One that Terraform has only just made may not show yet: it is looked for again before it
/// counts as gone, for otherwise it would be forgotten and made twice.
record Appearing(ResourceDefinition definition, Reading reading, Api api, Fields state) {

    /// The object; empty when there is none.
    Optional<ObjectValue> refresh(Call call) {
        ObjectValue key = new Search(definition, api, state).keyOf(state.values());
        Optional<ObjectValue> answer = reading.refresh(api, state, call);
        if (answer.isEmpty()) {
            return api.journal()
                    .madeAt(definition.typeName(), key)
                    .filter(made -> !looks(made).isLast(call.now()))
                    .flatMap(made -> looks(made).await(_ -> reading.shown(api, state, call), call))
                    .filter(reading::isThere);
        }
        api.journal().shown(definition.typeName(), key);
        return answer;
    }

    private Looks looks(Instant made) {
        return new Looks(
                made.plus(api.leeway().of(definition.creates().recoveredBy().visibleWithin())), api.leeway());
    }
}
