package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.PlanAnswer;
import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.engine.rules.ApplyRules;
import io.github.darnold.terraform.engine.rules.PlanRules;
import io.github.darnold.terraform.engine.rules.Violation;
import io.github.darnold.terraform.engine.structure.Completion;
import io.github.darnold.terraform.engine.structure.Conformity;
import io.github.darnold.terraform.engine.structure.Root;
import io.github.darnold.terraform.engine.structure.Secrets;
import io.github.darnold.terraform.engine.structure.Unknowns;
import io.github.darnold.terraform.engine.structure.Validator;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What Terraform core checks in a provider's answers. Answers with errors are not checked further: core is lenient
/// with those.
///
/// @param where the call that was answered, for messages
record CoreRules(Schema schema, String where) {

    /// Checks the plan of a create or update.
    void planned(Value prior, ObjectValue config, PlanAnswer answer) {
        told(answer.diagnostics(), config);
        if (answer.deferred() == null && answer.diagnostics().stream().noneMatch(Diagnostic::isError)) {
            List<Violation> violations = new ArrayList<>(PlanRules.check(schema, prior, config, answer.planned()));
            for (Path path : answer.requiresReplace()) {
                if (!Places.exists(prior, path) && !Places.exists(answer.planned(), path)) {
                    violations.add(new Violation(path, "plan rule 10", "requires replacement but is nowhere"));
                }
            }
            RuleBroken.check(where, violations);
        }
    }

    /// Checks the plan of a delete.
    void plannedDelete(PlanAnswer answer) {
        if (answer.diagnostics().stream().noneMatch(Diagnostic::isError)
                && !answer.planned().isNull()) {
            broken(new Violation(Path.ROOT, "plan rule 0", "is to go, but planned as an object"));
        }
    }

    /// Checks that a plan made again, with a configuration that is known now, is a completion of the first.
    void plannedAgain(Planned first, Value prior, Value config, PlanAnswer answer) {
        planned(prior, (ObjectValue) config, answer);
        if (answer.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            return;
        }
        List<Violation> violations = new ArrayList<>();
        if (answer.planned() instanceof ObjectValue again) {
            ApplyRules.differences(schema, first.object(), again)
                    .forEach(each -> violations.add(new Violation(each.path(), "final plan", each.problem())));
        }
        if (first.action() == Action.UPDATE) {
            answer.requiresReplace()
                    .forEach(path -> violations.add(
                            new Violation(path, "final plan", "requires replacement, but was planned in place")));
        }
        RuleBroken.check(where, violations);
    }

    /// Checks the result of a create or update.
    void applied(ObjectValue planned, Value config, StateAnswer answer) {
        told(answer.diagnostics(), config);
        if (answer.diagnostics().stream().noneMatch(Diagnostic::isError)) {
            RuleBroken.check(where, ApplyRules.check(schema, planned, answer.state()));
        }
    }

    void deleted(StateAnswer answer) {
        if (answer.diagnostics().stream().noneMatch(Diagnostic::isError)
                && !answer.state().isNull()) {
            broken(new Violation(Path.ROOT, "apply rule 6", "was deleted, but a state came back"));
        }
    }

    /// Checks a state that was read, imported or upgraded: an object of the schema, known, without write-only values.
    void state(StateAnswer answer) {
        boolean ok = answer.diagnostics().stream().noneMatch(Diagnostic::isError);
        if (ok && answer.state() instanceof ObjectValue object) {
            RuleBroken.check(where, ApplyRules.check(schema, object, object));
        }
    }

    /// Checks a state that was moved here: it is there, and is what a state may be.
    void moved(StateAnswer answer) {
        if (answer.state().isNull() && answer.diagnostics().stream().noneMatch(Diagnostic::isError)) {
            broken(new Violation(Path.ROOT, "move rule 1", "is missing, though nothing is said to be wrong"));
        }
        state(answer);
    }

    /// Checks a generated configuration: it is valid, or says that users have to complete it.
    void generated(Generated answer) {
        if (answer.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            return;
        }
        List<Violation> violations = new ArrayList<>();
        Conformity.check(
                schema.wireType(),
                answer.config(),
                (path, problem) -> violations.add(new Violation(path, "generation rule 0", problem)));
        if (!(answer.config() instanceof ObjectValue config)) {
            violations.add(new Violation(Path.ROOT, "generation rule 0", "is " + answer.config()));
        } else if (violations.isEmpty()) {
            Completion.withoutWriteOnly(Root.of(schema), config).members().forEach((name, value) -> {
                if (!value.equals(config.get(name))) {
                    violations.add(new Violation(Path.of(name), "generation rule 1", "is write-only but written down"));
                }
            });
            new Validator(true, problem -> {
                        if (answer.isComplete()) {
                            Path path = problem.path() == null ? Path.ROOT : problem.path();
                            violations.add(new Violation(path, "generation rule 2", problem.detail()));
                        }
                    })
                    .check(schema, config);
        }
        RuleBroken.check(where, violations);
    }

    /// Checks an object that a list found: it is there, and is what a state may be.
    void listed(StateAnswer answer) {
        if (answer.state().isNull()) {
            broken(new Violation(Path.ROOT, "list rule 1", "is missing, though the query wants whole objects"));
        }
        state(answer);
    }

    /// Checks the result of opening an ephemeral resource: known, and what a plan to create may be.
    void opened(ObjectValue config, Value result) {
        List<Violation> violations = new ArrayList<>(PlanRules.check(schema, NullValue.NULL, config, result));
        Unknowns.in(result)
                .forEach(path ->
                        violations.add(new Violation(path, "ephemeral rule 1", "is unknown, though it is open")));
        RuleBroken.check(where, violations);
    }

    /// Checks the time of the next renewal: one that is over makes Terraform renew without end.
    void renewedAt(@Nullable Instant time, Instant now) {
        if (time != null && !time.isAfter(now)) {
            broken(new Violation(Path.ROOT, "ephemeral rule 2", "is to be renewed at " + time + ", which is over"));
        }
    }

    /// Checks diagnostics: they are printed as they are, and redacted by nobody.
    void told(List<Diagnostic> diagnostics, Value config) {
        for (Diagnostic diagnostic : diagnostics) {
            if (isSecretIn(diagnostic.summary() + diagnostic.detail(), config)) {
                broken(new Violation(Path.ROOT, "diagnostics", "shows a sensitive value: " + diagnostic.summary()));
            }
        }
    }

    /// Checks messages about progress, which are printed as they are too.
    void shown(List<String> progress, Value config) {
        if (progress.stream().anyMatch(message -> isSecretIn(message, config))) {
            broken(new Violation(Path.ROOT, "progress", "shows a sensitive value"));
        }
    }

    private boolean isSecretIn(String text, Value config) {
        Set<String> secrets = new HashSet<>();
        Secrets.collect(Root.of(schema), config, secrets);
        return secrets.stream().anyMatch(text::contains);
    }

    private void broken(Violation violation) {
        RuleBroken.check(where, List.of(violation));
    }
}
