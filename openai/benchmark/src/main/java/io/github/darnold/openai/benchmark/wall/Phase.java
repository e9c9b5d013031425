package io.github.darnold.openai.benchmark.wall;

import java.util.List;
import java.util.Locale;

/// A command of the life of some objects, in this order.
public enum Phase {
    VALIDATE(0, "validate"),
    PLAN(Phase.CHANGES, "plan -input=false -detailed-exitcode"),
    APPLY(0, "apply -input=false -auto-approve"),
    /// After the apply: all objects are read again, and nothing may differ.
    PLAN2(0, "plan -input=false -detailed-exitcode"),
    DESTROY(0, "destroy -input=false -auto-approve");

    private static final int CHANGES = 2;

    private final int exitCode;
    private final String command;

    Phase(int exitCode, String command) {
        this.exitCode = exitCode;
        this.command = command;
    }

    /// With which terraform ends when the provider did as it should.
    int exitCode() {
        return exitCode;
    }

    List<String> arguments() {
        return List.of(command.split(" "));
    }

    boolean walksObjects() {
        return this != VALIDATE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
