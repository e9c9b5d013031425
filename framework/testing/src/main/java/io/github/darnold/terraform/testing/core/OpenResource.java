package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.ephemeral.EphemeralResources;
import io.github.darnold.terraform.engine.ephemeral.OpenAnswer;
import io.github.darnold.terraform.engine.ephemeral.RenewAnswer;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.rules.Inspection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An ephemeral resource, open within one command; closing it ends the command. Not open where there were errors.
public final class OpenResource implements AutoCloseable {

    private final Command command;
    private final String type;
    private final EphemeralResources<?> resources;
    private final ObjectValue config;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private @Nullable OpenAnswer opened;
    private PrivateState renewed = PrivateState.empty();
    private @Nullable Instant renewAt;

    /// Validates and opens it.
    OpenResource(Command command, String type, ObjectValue given) {
        this.command = command;
        this.type = type;
        this.resources = command.engine().ephemeralResources();
        this.config = Configs.complete(command.ephemeralSchema(type), given);
        if (!config.isWhollyKnown()) {
            throw new IllegalArgumentException(
                    "Terraform opens no ephemeral resource with an unknown " + Inspection.unknownIn(config));
        }
        diagnostics.addAll(resources.validate(type, config));
        if (!hasErrors()) {
            open();
        }
        rules("opening of").told(diagnostics, config);
    }

    private void open() {
        OpenAnswer answer = command.answers().opened(resources.open(type, config, command.context()));
        command.mayDefer("opening of ephemeral resource " + type, answer.deferred());
        diagnostics.addAll(answer.diagnostics());
        if (!hasErrors()) {
            rules("opening of").opened(config, answer.result());
            opened = answer;
            renewed(new RenewAnswer(answer.renewAt(), answer.privateState(), List.of()));
        }
    }

    private void renewed(RenewAnswer answer) {
        rules("renewal of").renewedAt(answer.renewAt(), command.context().time().now());
        renewed = Command.copy(answer.privateState());
        renewAt = answer.renewAt();
    }

    /// Its values.
    ///
    /// @throws AssertionError when it could not be opened
    public ObjectValue result() {
        Value result = opened == null ? NullValue.NULL : opened.result();
        if (result instanceof ObjectValue object) {
            return object;
        }
        throw new AssertionError(type + " is not open: " + diagnostics);
    }

    /// When Terraform would renew it; null for never.
    public @Nullable Instant renewAt() {
        return renewAt;
    }

    /// What opening and the renewals so far told.
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /// Renews it, as Terraform does around the time that was asked for.
    ///
    /// @throws IllegalStateException when no renewal was asked for
    public void renew() {
        if (renewAt == null) {
            throw new IllegalStateException(type + " did not ask to be renewed");
        }
        RenewAnswer answer = command.answers().renewed(resources.renew(type, renewed, command.context()));
        diagnostics.addAll(answer.diagnostics());
        rules("renewal of").told(answer.diagnostics(), result());
        renewed(answer);
    }

    /// Closes it with what opening left in private state, never renewing, and ends the command.
    ///
    /// @throws AssertionError when that fails
    @Override
    public void close() {
        try (command) {
            if (opened != null) {
                List<Diagnostic> problems =
                        resources.close(type, Command.copy(opened.privateState()), command.context());
                rules("closing of").told(problems, result());
                if (problems.stream().anyMatch(Diagnostic::isError)) {
                    throw new AssertionError(type + " cannot be closed: " + problems);
                }
            }
        }
    }

    private CoreRules rules(String call) {
        return new CoreRules(command.ephemeralSchema(type), call + " ephemeral resource " + type);
    }
}
