package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.PlanAnswer;
import io.github.darnold.terraform.engine.PlanRequest;
import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plans one object: validate, upgrade, read, validate, plan, and plan again where it has to be replaced.
final class PlanWalk {

    private final Command command;
    private final Address address;
    private final Schema schema;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Value before = NullValue.NULL;
    private Value prior = NullValue.NULL;
    private @Nullable Stored refreshed;
    private boolean deferred;

    PlanWalk(Command command, Address address) {
        this.command = command;
        this.address = address;
        this.schema = command.schema(address.type());
    }

    /// Plans a create, an update, a replacement or nothing.
    Planned plan(ObjectValue config, @Nullable Stored stored) {
        validate(config);
        if (!hasErrors()) {
            refresh(stored);
        }
        if (!hasErrors()) {
            validate(config);
        }
        return hasErrors() ? refused(config) : planned(config);
    }

    /// Plans a delete, or nothing.
    Planned planDestroy(@Nullable Stored stored) {
        refresh(stored);
        if (hasErrors()) {
            return refused(NullValue.NULL);
        }
        if (refreshed == null) {
            return planned(Action.NO_OP, NullValue.NULL, nothing());
        }
        PlanAnswer answer = ask(NullValue.NULL, prior, refreshed.privateState(), refreshed.identity());
        rules("plan to destroy ").plannedDelete(answer);
        return hasErrors() ? refused(NullValue.NULL) : planned(Action.DELETE, NullValue.NULL, answer);
    }

    private void validate(ObjectValue config) {
        List<Diagnostic> found = command.engine()
                .validateResource(address.type(), config, command.context().client());
        found.stream().filter(each -> !diagnostics.contains(each)).forEach(diagnostics::add);
    }

    private void refresh(@Nullable Stored stored) {
        if (stored == null) {
            return;
        }
        before = command.upgrade(address, stored).state();
        StateAnswer answer = command.refresh(address, stored);
        diagnostics.addAll(answer.diagnostics());
        deferred |= answer.deferred() != null;
        prior = answer.state();
        if (prior instanceof ObjectValue state) {
            refreshed = command.stored(address, state, answer, stored.tainted());
        }
    }

    private Planned planned(ObjectValue config) {
        Stored known = refreshed;
        if (known == null || known.tainted()) {
            PlanAnswer answer = askForNew(config, PrivateState.empty(), NullValue.NULL);
            return planned(known == null ? Action.CREATE : Action.REPLACE, config, answer);
        }
        ObjectValue considered = command.ignored().in(schema, prior, config);
        PlanAnswer answer = ask(considered, prior, known.privateState(), known.identity());
        rules("plan of ").planned(prior, considered, answer);
        List<Path> replacing = rules("plan of ").effective(prior, answer);
        if (!hasErrors() && !replacing.isEmpty()) {
            PlanAnswer again = askForNew(config, answer.privateState(), answer.identity());
            return planned(Action.REPLACE, config, with(again, replacing));
        }
        return planned(answer.planned().equals(prior) ? Action.NO_OP : Action.UPDATE, config, answer);
    }

    private PlanAnswer askForNew(ObjectValue config, PrivateState privateState, Value identity) {
        PlanAnswer answer = ask(config, NullValue.NULL, privateState, identity);
        rules("plan to create ").planned(NullValue.NULL, config, answer);
        return with(answer, List.of());
    }

    private PlanAnswer ask(Value config, Value from, PrivateState privateState, Value identity) {
        Value proposed = ProposedState.of(schema, from, config);
        var request = new PlanRequest(address.type(), from, proposed, config, Command.copy(privateState), identity);
        PlanAnswer answer = command.answers().plan(command.engine().plan(request, command.context()));
        diagnostics.addAll(answer.diagnostics());
        command.identityRules(address, "plan of").optional(answer.identity());
        command.mayDefer("plan of " + address, answer.deferred());
        deferred |= answer.deferred() != null;
        return answer;
    }

    private boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    private CoreRules rules(String call) {
        return new CoreRules(schema, call + address);
    }

    private static PlanAnswer with(PlanAnswer answer, List<Path> requiresReplace) {
        return new PlanAnswer(
                answer.planned(), answer.privateState(), answer.identity(), requiresReplace, answer.diagnostics());
    }

    private static PlanAnswer nothing() {
        return new PlanAnswer(NullValue.NULL, PrivateState.empty(), NullValue.NULL, List.of(), List.of());
    }

    private Planned refused(Value config) {
        return planned(Action.REFUSED, config, nothing());
    }

    /// The plan with the diagnostics of all calls.
    private Planned planned(Action action, Value config, PlanAnswer answer) {
        var all = new PlanAnswer(
                answer.planned(), answer.privateState(), answer.identity(), answer.requiresReplace(), diagnostics);
        Action unlessRefused = deferred ? Action.DEFERRED : action;
        Action said = hasErrors() ? Action.REFUSED : unlessRefused;
        return new Planned(
                address.type(), address.name(), said, config, command.ignored(), before, prior, refreshed, all);
    }
}
