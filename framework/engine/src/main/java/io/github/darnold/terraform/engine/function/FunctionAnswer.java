package io.github.darnold.terraform.engine.function;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one call of a function. Terraform takes one error and no warnings.
public sealed interface FunctionAnswer {

    /// The function was called, or did not have to be.
    ///
    /// @param result of the function's return type; unknown where an argument is that the function does not take so
    record Returned(Value result) implements FunctionAnswer {}

    /// There is no result.
    ///
    /// @param text without full stop: Terraform writes one after it
    /// @param argument position of the argument that is to blame, from 0; null where none is
    record Refused(String text, @Nullable Integer argument) implements FunctionAnswer {

        /// The refusal of a call that did not get as far as its function.
        public static Refused of(List<Diagnostic> problems) {
            return new Refused(FunctionProblems.text(problems), null);
        }
    }
}
