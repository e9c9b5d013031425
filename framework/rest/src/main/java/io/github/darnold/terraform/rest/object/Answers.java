package io.github.darnold.terraform.rest.object;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.json.FillUnknowns;
import java.util.List;

/// Makes states of what the API answers about objects of one definition.
public record Answers(ResourceDefinition definition) {

    /// What was planned, filled with what the API answered, and with what is known already where it said nothing.
    public Fields settle(Fields plan, ObjectValue answer, ObjectValue known) {
        ObjectValue answered = Decoder.object(definition.shape(), answer, known);
        return new Fields(FillUnknowns.object(plan.values(), answered));
    }

    /// The same, where fields that do not fit tell nothing.
    public Fields settleWhatFits(Fields plan, ObjectValue answer, ObjectValue known) {
        ObjectValue answered = Decoder.whatFits(definition.shape(), answer, known);
        return new Fields(FillUnknowns.object(plan.values(), answered));
    }

    /// The state with what the object's own answer does not tell.
    public Fields complete(Api api, ObjectValue answer, Fields state, Call call) {
        return completed(definition.completing(), api, answer, state, call);
    }

    /// The state that was read, with what only reads add.
    public Fields refreshed(Api api, ObjectValue answer, Fields state, Call call) {
        return completed(definition.reads().refreshing(), api, answer, state, call);
    }

    private static Fields completed(
            List<Hooks.Completing> hooks, Api api, ObjectValue answer, Fields state, Call call) {
        Fields completed = state;
        for (Hooks.Completing hook : hooks) {
            completed = hook.complete(api, answer, completed, call);
        }
        return completed;
    }
}
