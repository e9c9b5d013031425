package io.github.darnold.terraform.engine.function;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Path.Step;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes one error of the problems of a call, at the first argument that has one.
final class FunctionProblems {

    static FunctionAnswer.Refused of(ProviderFunction function, List<Diagnostic> problems) {
        for (Diagnostic problem : problems) {
            Integer position = position(function, problem.path());
            if (position != null) {
                return new FunctionAnswer.Refused(text(problems), position);
            }
        }
        return FunctionAnswer.Refused.of(problems);
    }

    /// The texts of all, without the full stop that Terraform adds.
    static String text(List<Diagnostic> problems) {
        return withoutFullStop(
                problems.stream().map(FunctionProblems::text).distinct().collect(Collectors.joining("\n")));
    }

    private static String text(Diagnostic problem) {
        return problem.path() == null ? withoutFullStop(problem.summary()) + ". " + problem.detail() : problem.detail();
    }

    private static String withoutFullStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /// The path begins with the parameter's name, followed by the index of the argument where it takes several.
    private static @Nullable Integer position(ProviderFunction function, @Nullable Path path) {
        if (path == null || path.steps().isEmpty() || !(path.steps().getFirst() instanceof Step.Attribute(var name))) {
            return null;
        }
        for (int i = 0; i < function.parameters().size(); i++) {
            if (function.parameters().get(i).name().equals(name)) {
                return i;
            }
        }
        return path.steps().size() > 1 && path.steps().get(1) instanceof Step.Index(var index)
                ? function.parameters().size() + (int) index
                : null;
    }

    private FunctionProblems() {}
}
