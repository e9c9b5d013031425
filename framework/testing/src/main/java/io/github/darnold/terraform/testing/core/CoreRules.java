package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.PlanAnswer;
import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.rules.ConfigurationRules;
import io.github.darnold.terraform.testing.core.rules.Inspection;
import io.github.darnold.terraform.testing.core.rules.Member;
import io.github.darnold.terraform.testing.core.rules.PlanRules;
import io.github.darnold.terraform.testing.core.rules.ReplacementRules;
import io.github.darnold.terraform.testing.core.rules.StateRules;
import io.github.darnold.terraform.testing.core.rules.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What Terraform core checks in a provider's answers.
///
/// @param where the call that was answered, for messages
record CoreRules(Schema schema, String where) {

    /// Checks the plan of a create or update. One with errors ends the plan, and a deferred one decides nothing.
    void planned(Value prior, ObjectValue config, PlanAnswer answer) {
        told(answer.diagnostics(), config);
        if (answer.deferred() == null && !hasErrors(answer.diagnostics())) {
            List<Violation> violations = new ArrayList<>(PlanRules.check(schema, prior, config, answer.planned()));
            if (!prior.isNull()) {
                violations.addAll(ReplacementRules.check(prior, answer.planned(), answer.requiresReplace()));
            }
            RuleBroken.check(where, violations);
        }
    }

    /// Checks the plan of a delete.
    void plannedDelete(PlanAnswer answer) {
        if (!hasErrors(answer.diagnostics()) && !answer.planned().isNull()) {
            broken("plan rule 0", "is to go, but planned as an object");
        }
    }

    /// Checks that a plan made again, with a configuration that is known now, is a completion of the first.
    void plannedAgain(Planned first, Value prior, ObjectValue config, PlanAnswer answer) {
        planned(prior, config, answer);
        if (hasErrors(answer.diagnostics()) || !(answer.planned() instanceof ObjectValue again)) {
            return;
        }
        List<Violation> violations = new ArrayList<>(StateRules.finalPlan(schema, first.object(), again));
        if (first.action() == Action.UPDATE) {
            for (Path path : effective(prior, answer)) {
                violations.add(new Violation(
                        path, "final plan rule 4", "requires replacement, but the object was planned to stay"));
            }
        }
        RuleBroken.check(where, violations);
    }

    /// Of the paths that are said to require replacement, those by which core replaces.
    List<Path> effective(Value prior, PlanAnswer answer) {
        return ReplacementRules.effective(Member.of(schema), prior, answer.planned(), answer.requiresReplace());
    }

    /// Checks the result of a create or update.
    void applied(ObjectValue planned, Value config, StateAnswer answer) {
        told(answer.diagnostics(), config);
        RuleBroken.check(where, StateRules.applied(schema, planned, answer.state(), hasErrors(answer.diagnostics())));
    }

    void deleted(StateAnswer answer) {
        if (!hasErrors(answer.diagnostics()) && !answer.state().isNull()) {
            broken("apply rule 6", "was deleted, but a state came back");
        }
    }

    /// Checks a state that was read, imported or upgraded.
    void state(StateAnswer answer) {
        if (!hasErrors(answer.diagnostics())) {
            RuleBroken.check(where, StateRules.check(schema, answer.state()));
        }
    }

    /// Checks what must be there where nothing is said to be wrong.
    ///
    /// @param rule that says so
    void present(String rule, StateAnswer answer) {
        if (answer.state().isNull() && !hasErrors(answer.diagnostics())) {
            broken(rule, "is missing, though nothing is said to be wrong");
        }
        state(answer);
    }

    /// Checks a generated configuration: it is valid, or says that users have to complete it.
    void generated(Generated answer) {
        if (!hasErrors(answer.diagnostics())) {
            RuleBroken.check(where, ConfigurationRules.check(schema, answer.config(), answer.isComplete()));
        }
    }

    /// Checks the result of opening an ephemeral resource: known, and what a plan to create may be.
    void opened(ObjectValue config, Value result) {
        List<Violation> violations = new ArrayList<>(PlanRules.check(schema, NullValue.NULL, config, result));
        for (Path path : Inspection.unknownIn(result)) {
            violations.add(new Violation(path, "ephemeral rule 1", "is unknown, though it is open"));
        }
        RuleBroken.check(where, violations);
    }

    /// Checks the time of the next renewal: one that is over makes Terraform renew without end.
    void renewedAt(@Nullable Instant time, Instant now) {
        if (time != null && !time.isAfter(now)) {
            broken("ephemeral rule 2", "is to be renewed at " + time + ", which is over");
        }
    }

    /// Checks diagnostics: they are printed as they are, and redacted by nobody.
    void told(List<Diagnostic> diagnostics, Value config) {
        for (Diagnostic diagnostic : diagnostics) {
            if (isSecretIn(diagnostic.summary() + diagnostic.detail(), config)) {
                broken("diagnostics", "shows a sensitive value: " + diagnostic.summary());
            }
        }
    }

    /// Checks messages about progress, which are printed as they are too.
    void shown(List<String> progress, Value config) {
        if (progress.stream().anyMatch(message -> isSecretIn(message, config))) {
            broken("progress", "shows a sensitive value");
        }
    }

    private boolean isSecretIn(String text, Value config) {
        Set<String> secrets = Inspection.secretsIn(Member.of(schema), config);
        return secrets.stream().anyMatch(text::contains);
    }

    private static boolean hasErrors(List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    private void broken(String rule, String problem) {
        RuleBroken.check(where, List.of(new Violation(Path.ROOT, rule, problem)));
    }
}
