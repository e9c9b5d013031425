package io.github.darnold.openai.provider.functions;

import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.engine.function.FunctionAnswer;
import io.github.darnold.terraform.engine.function.FunctionAnswer.Refused;
import io.github.darnold.terraform.engine.function.FunctionAnswer.Returned;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.Map;

/// Calls the functions of a provider that was never configured.
final class Calling {

    static Value result(String function, Value... arguments) {
        return switch (call(function, arguments)) {
            case Returned(var result) -> result;
            case Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    static Refused refusal(String function, Value... arguments) {
        return switch (call(function, arguments)) {
            case Returned returned -> throw new AssertionError(returned.toString());
            case Refused refused -> refused;
        };
    }

    private static FunctionAnswer call(String function, Value... arguments) {
        try (var engine = new Engine<>(new OpenAiProvider(Map.of()))) {
            return engine.functions().call(function, List.of(arguments), Logger.silent());
        }
    }

    private Calling() {}
}
