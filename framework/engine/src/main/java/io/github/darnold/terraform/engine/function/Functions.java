package io.github.darnold.terraform.engine.function;

import io.github.darnold.terraform.engine.handling.Boundary;
import io.github.darnold.terraform.engine.handling.Named;
import io.github.darnold.terraform.engine.handling.Outcome;
import io.github.darnold.terraform.engine.structure.Secrets;
import io.github.darnold.terraform.plugin.call.HiddenTexts;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Calls a provider's functions. They need no configured provider. Never throws. Thread-safe.
public final class Functions {

    private final String provider;
    private final Named<ProviderFunction> functions;

    public Functions(String provider, Named<ProviderFunction> functions) {
        this.provider = provider;
        this.functions = functions;
    }

    /// Calls one of them.
    ///
    /// @param arguments in order, each of its parameter's type; null and unknown ones too
    public FunctionAnswer call(String name, List<Value> arguments, Logger log) {
        ProviderFunction function;
        try {
            function = functions.get(name);
        } catch (Failure e) {
            return FunctionAnswer.Refused.of(e.diagnostics());
        }
        Set<String> texts = new HashSet<>();
        arguments.forEach(argument -> Secrets.collectTexts(argument, texts));
        var boundary =
                new Boundary(provider, "call the function " + name, log.masking(texts), new HiddenTexts().with(texts));
        return switch (boundary.run(() -> new FunctionCall(function, arguments, boundary).result())) {
            case Outcome.Done<Value>(var result) -> new FunctionAnswer.Returned(result);
            case Outcome.Failed<Value>(var problems) -> FunctionProblems.of(function, problems);
        };
    }
}
