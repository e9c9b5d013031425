package io.github.darnold.terraform.plugin.call;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;

/// The time that an operation was given is over.
public final class DeadlineExceeded extends Failure {

    public DeadlineExceeded() {
        super(
                Diagnostic.error(
                        "Out of time",
                        "The operation did not end within the time it was given. Give it more with a timeouts block, or apply again."));
    }
}
