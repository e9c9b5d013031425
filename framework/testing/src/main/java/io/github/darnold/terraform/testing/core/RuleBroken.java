package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.testing.core.rules.Violation;
import java.util.List;
import java.util.stream.Collectors;

/// The provider broke rules of Terraform core, each named with its attribute.
public final class RuleBroken extends AssertionError {

    private RuleBroken(String message) {
        super(message);
    }

    /// @param where the call whose answer breaks them: `plan of openai_project.a`
    static void check(String where, List<Violation> violations) {
        if (!violations.isEmpty()) {
            String all = violations.stream().map(Violation::toString).collect(Collectors.joining("\n  "));
            throw new RuleBroken(where + " breaks:\n  " + all);
        }
    }
}
