package io.github.darnold.terraform.plugin.call;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import java.util.List;

/// Thrown where something cannot be done yet, because what it depends on is not known or not there. A Terraform that
/// defers puts it off to a later plan, and goes on with the rest; to all others it is the error that is told here,
/// which
/// should name what is missing. A plan may be put off, a read, an import, an opening, and the configuration of the
/// provider, which puts off all that needs the provider's client.
public final class Deferred extends Failure {

    private final Reason reason;

    /// Why something is put off.
    public enum Reason {
        /// An argument of the object itself is not known.
        RESOURCE_CONFIG_UNKNOWN,
        /// An argument of the provider is not known.
        PROVIDER_CONFIG_UNKNOWN,
        /// Something else has to exist first.
        ABSENT_PREREQ
    }

    /// @param otherwise the error where nothing can be put off
    public Deferred(Reason reason, Diagnostic otherwise) {
        this(reason, List.of(otherwise));
    }

    /// @param otherwise the errors where nothing can be put off
    public Deferred(Reason reason, List<Diagnostic> otherwise) {
        super(otherwise);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
