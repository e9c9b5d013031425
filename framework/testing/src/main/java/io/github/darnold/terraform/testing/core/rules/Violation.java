package io.github.darnold.terraform.testing.core.rules;

import io.github.darnold.terraform.plugin.value.Path;

/// A rule of Terraform core that an answer breaks.
///
/// @param path of the attribute, or the root
/// @param rule its family and number: `plan rule 6`
/// @param problem what is wrong there, without secrets
public record Violation(Path path, String rule, String problem) {

    @Override
    public String toString() {
        return rule + ": " + (path.steps().isEmpty() ? "the object" : path.toString()) + " " + problem;
    }
}
