package io.github.darnold.terraform.plugin.call;

import java.util.function.Consumer;

/// What all calls of one kind have in common; the protocol makes it.
///
/// @param log carries the call's id and type in every line
/// @param progress shows a message to the user while the call runs, where Terraform can; the log otherwise
public record CallContext(
        Logger log,
        Time time,
        StopSignal stop,
        ClientCapabilities client,
        PriorStates priorStates,
        Surroundings surroundings,
        Consumer<String> progress) {

    /// The same for work that has to be done although the user wants Terraform to end.
    public CallContext unstopped() {
        return new CallContext(log, time, new StopSignal(), client, priorStates, surroundings, progress);
    }

    public CallContext withLog(Logger other) {
        return new CallContext(other, time, stop, client, priorStates, surroundings, progress);
    }

    /// The same where this takes what the user is shown meanwhile.
    public CallContext withProgress(Consumer<String> other) {
        return new CallContext(log, time, stop, client, priorStates, surroundings, other);
    }
}
