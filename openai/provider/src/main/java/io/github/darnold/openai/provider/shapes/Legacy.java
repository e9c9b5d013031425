package io.github.darnold.openai.provider.shapes;

import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.Hooks;
import java.util.List;

/// What upgraders of states that the provider at this address before left have in common.
public final class Legacy {

    /// It stored `""` and empty collections where there is nothing.
    public static ObjectValue withoutEmpties(ObjectValue stored) {
        ObjectValue state = stored;
        for (var member : stored.members().entrySet()) {
            boolean emptyText = member.getValue() instanceof StringValue(var text) && text.isEmpty();
            if (emptyText || member.getValue().isNullOrEmpty()) {
                state = state.with(member.getKey(), NullValue.NULL);
            }
        }
        return state;
    }

    /// After the upgrade a configured `""` stands beside nothing: it means the same, and is no reason for another
    /// object.
    public static Hooks.Planning sparingEmpties(Shape shape) {
        return (api, plan, call) -> {
            Fields prior = plan.prior();
            if (prior == null) {
                return;
            }
            shape.attributes().stream()
                    .filter(each ->
                            prior.isNull(each) && plan.planned().value(each).equals(Value.of("")))
                    .forEach(plan::suppressReplace);
        };
    }

    /// It stored `0` where a time is not set.
    public static ObjectValue withoutZeros(ObjectValue stored, List<String> times) {
        ObjectValue state = stored;
        for (String time : times) {
            if (stored.get(time) instanceof NumberValue(var number) && number.signum() == 0) {
                state = state.with(time, NullValue.NULL);
            }
        }
        return state;
    }

    /// It stored tools as words: `["code_interpreter"]`.
    public static Value toolsOfWords(Value stored) {
        return stored instanceof TupleValue(var words)
                ? new TupleValue(words.stream()
                        .map(word -> word instanceof StringValue ? (Value) ObjectValue.of("type", word) : word)
                        .toList())
                : NullValue.NULL;
    }

    private Legacy() {}
}
