package io.github.darnold.terraform.engine.structure;

import io.github.darnold.terraform.plugin.value.Path;

/// A stored state does not have the shape of the schema.
public final class StateMismatch extends RuntimeException {

    private final transient Path path;

    StateMismatch(Path path, String problem) {
        super((path.steps().isEmpty() ? "the state" : path.toString()) + " " + problem);
        this.path = path;
    }

    public Path path() {
        return path;
    }
}
