package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.action.ActionPlan;
import io.github.darnold.terraform.engine.action.Actions;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.testing.core.rules.Inspection;
import java.util.ArrayList;
import java.util.List;

/// Plans and invokes one action: validate, plan, invoke.
final class ActionWalk {

    private final Command command;
    private final String type;
    private final Actions<?> actions;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    ActionWalk(Command command, String type) {
        this.command = command;
        this.type = type;
        this.actions = command.engine().actions();
    }

    /// Plans it, with a configuration that may be partly unknown.
    List<Diagnostic> plan(ObjectValue given) {
        ObjectValue config = Configs.complete(command.actionSchema(type), given);
        diagnostics.addAll(actions.validate(type, config));
        if (!hasErrors()) {
            ActionPlan answer = command.answers().action(actions.plan(type, config, command.context()));
            command.mayDefer("plan of action " + type, answer.deferred());
            diagnostics.addAll(answer.diagnostics());
        }
        rules("plan of").told(diagnostics, config);
        return List.copyOf(diagnostics);
    }

    /// Plans and invokes it.
    Invoked invoke(ObjectValue given) {
        ObjectValue config = Configs.complete(command.actionSchema(type), given);
        if (!config.isWhollyKnown()) {
            throw new IllegalArgumentException(
                    "Terraform invokes no action with an unknown " + Inspection.unknownIn(config));
        }
        var progress = new ArrayList<String>();
        plan(given);
        if (!hasErrors()) {
            var live = command.context()
                    .withProgress(message -> progress.add(command.answers().progress(message)));
            diagnostics.addAll(actions.invoke(type, config, live));
        }
        rules("invocation of").told(diagnostics, config);
        rules("invocation of").shown(progress, config);
        return new Invoked(progress, diagnostics);
    }

    private boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    private CoreRules rules(String call) {
        return new CoreRules(command.actionSchema(type), call + " action " + type);
    }
}
