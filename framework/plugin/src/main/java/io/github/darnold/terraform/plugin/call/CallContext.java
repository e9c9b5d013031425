package io.github.darnold.terraform.plugin.call;

import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.function.Consumer;

/// What all calls of one kind have in common; the protocol makes it.
///
/// @param log carries the call's id and type in every line
/// @param progress shows a message to the user while the call runs, where Terraform can; the log otherwise
/// @param providerMeta what the module that the call is about tells the provider; null when it tells nothing
/// @param hidden the secrets that no text shows
public record CallContext(
        Logger log,
        Time time,
        StopSignal stop,
        ClientCapabilities client,
        PriorStates priorStates,
        TerraformEnvironment surroundings,
        Consumer<String> progress,
        Value providerMeta,
        HiddenTexts hidden) {

    public CallContext(
            Logger log,
            Time time,
            StopSignal stop,
            ClientCapabilities client,
            PriorStates priorStates,
            TerraformEnvironment surroundings,
            Consumer<String> progress) {
        this(log, time, stop, client, priorStates, surroundings, progress, NullValue.NULL, new HiddenTexts());
    }

    /// The same for work that has to be done although the user wants Terraform to end.
    public CallContext unstopped() {
        return stoppedBy(new StopSignal());
    }

    /// The same for work that somebody else ends.
    public CallContext stoppedBy(StopSignal other) {
        return new CallContext(log, time, other, client, priorStates, surroundings, progress, providerMeta, hidden);
    }

    public CallContext withLog(Logger other) {
        return new CallContext(other, time, stop, client, priorStates, surroundings, progress, providerMeta, hidden);
    }

    /// The same where this takes what the user is shown meanwhile.
    public CallContext withProgress(Consumer<String> other) {
        return new CallContext(log, time, stop, client, priorStates, surroundings, other, providerMeta, hidden);
    }

    /// The same for a call about this module.
    public CallContext withProviderMeta(Value meta) {
        return new CallContext(log, time, stop, client, priorStates, surroundings, progress, meta, hidden);
    }
}
