package io.github.darnold.terraform.protocol.service;

import java.util.Map;

/// The sessions of one process: several when Terraform attaches to it, command after command.
final class Sessions {

    private final Map<String, String> environment;
    private Session current;
    private boolean configured;

    Sessions(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.current = Session.in(environment);
    }

    synchronized Session current() {
        return current;
    }

    /// Begins another session, unless the provider was never configured: the states of calls before the first
    /// configuration are those of the same command.
    synchronized void configure() {
        if (configured || current.stop().isGiven()) {
            current = Session.in(environment);
        }
        configured = true;
    }

    synchronized void stop() {
        current.stop().give();
    }
}
