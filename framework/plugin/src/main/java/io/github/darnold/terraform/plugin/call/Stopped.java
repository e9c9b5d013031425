package io.github.darnold.terraform.plugin.call;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;

/// The user asked Terraform to stop while a handler waited.
public final class Stopped extends Failure {

    public Stopped() {
        super(Diagnostic.error(
                "Stopped on request",
                "Terraform was asked to stop. What exists already is kept in the state; apply again to go on."));
    }
}
