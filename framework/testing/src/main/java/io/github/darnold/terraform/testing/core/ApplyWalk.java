package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.ApplyRequest;
import io.github.darnold.terraform.engine.PlanAnswer;
import io.github.darnold.terraform.engine.PlanRequest;
import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Answers.StateCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Carries out the plan of one object: upgrade, validate, plan again with what is known now, apply; for a delete
/// upgrade and apply.
final class ApplyWalk {

    private final Command command;
    private final Planned plan;
    private final Value config;
    private final Schema schema;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private @Nullable Stored stored;

    /// @param config as it is known now
    ApplyWalk(Command command, Planned plan, Value config) {
        this.command = command;
        this.plan = plan;
        this.config = config;
        this.schema = command.schema(plan.type());
        this.stored = plan.refreshed();
    }

    /// What is recorded now; null for nothing.
    @Nullable
    Stored stored() {
        return stored;
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /// @param creatingFirst whether a replacement makes the new object before it deletes the old one
    void run(boolean creatingFirst) {
        switch (plan.action()) {
            case REFUSED, DEFERRED, NO_OP -> {}
            case CREATE, UPDATE -> change(stored);
            case DELETE -> delete(stored, plan.answer().privateState());
            case REPLACE -> replace(creatingFirst);
        }
    }

    private void replace(boolean creatingFirst) {
        Stored old = stored;
        if (old == null) {
            throw new IllegalStateException("a replacement of nothing: " + plan.address());
        }
        if (creatingFirst) {
            change(null);
            Stored made = stored;
            if (!hasErrors()) {
                delete(old, old.privateState());
                stored = made;
            }
        } else {
            delete(old, old.privateState());
            if (!hasErrors()) {
                change(null);
            }
        }
    }

    private void delete(@Nullable Stored old, PrivateState privateState) {
        if (old == null) {
            return;
        }
        StateAnswer upgraded = command.upgrade(plan.address(), old);
        diagnostics.addAll(upgraded.diagnostics());
        if (hasErrors()) {
            return;
        }
        StateAnswer answer = apply(upgraded.state(), NullValue.NULL, NullValue.NULL, privateState, old.identity());
        stored = answer.state() instanceof ObjectValue kept
                ? command.stored(plan.address(), kept, answer, old.tainted())
                : null;
        if (hasErrors() && stored == null) {
            stored = old;
        }
        rules("delete of ").deleted(answer);
    }

    /// Creates where nothing is stored, updates otherwise.
    private void change(@Nullable Stored old) {
        Value prior = NullValue.NULL;
        if (old != null) {
            StateAnswer upgraded = command.upgrade(plan.address(), old);
            diagnostics.addAll(upgraded.diagnostics());
            prior = upgraded.state();
        }
        command
                .engine()
                .validateResource(
                        plan.type(), (ObjectValue) config, command.context().client())
                .stream()
                .filter(Diagnostic::isError)
                .forEach(diagnostics::add);
        if (!hasErrors()) {
            change(old, prior);
        }
    }

    private void change(@Nullable Stored old, Value prior) {
        PlanAnswer again = planAgain(old, prior);
        if (hasErrors() || !(again.planned() instanceof ObjectValue planned) || planned.equals(prior)) {
            return;
        }
        StateAnswer answer = apply(prior, planned, config, again.privateState(), again.identity());
        if (answer.state() instanceof ObjectValue state) {
            stored = command.stored(plan.address(), state, answer, old == null && hasErrors());
        } else {
            stored = old;
        }
        rules(prior.isNull() ? "create of " : "update of ").applied(planned, config, answer);
    }

    private PlanAnswer planAgain(@Nullable Stored old, Value prior) {
        ObjectValue considered = plan.ignored().in(schema, prior, (ObjectValue) config);
        Value proposed = ProposedState.of(schema, prior, considered);
        PrivateState privateState = old == null ? PrivateState.empty() : Command.copy(old.privateState());
        Value identity = old == null ? NullValue.NULL : old.identity();
        var request = new PlanRequest(plan.type(), prior, proposed, considered, privateState, identity);
        PlanAnswer again = command.answers().plan(command.engine().plan(request, command.context()));
        again.diagnostics().stream().filter(Diagnostic::isError).forEach(diagnostics::add);
        rules("final plan of ").plannedAgain(plan, prior, considered, again);
        return again;
    }

    private StateAnswer apply(Value prior, Value planned, Value configured, PrivateState privateState, Value identity) {
        var request = new ApplyRequest(plan.type(), prior, planned, configured, Command.copy(privateState), identity);
        StateAnswer answer =
                command.answers().state(StateCall.APPLY, command.engine().apply(request, command.context()));
        diagnostics.addAll(answer.diagnostics());
        command.identityRules(plan.address(), "apply of").optional(answer.identity());
        return answer;
    }

    private boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    private CoreRules rules(String call) {
        return new CoreRules(schema, call + plan.address());
    }
}
