package io.github.darnold.terraform.protocol.codec;

import io.github.darnold.terraform.plugin.value.Path;
import java.util.ArrayList;

/// Bytes that were to be a value of some type are not. The message says what is wrong and never quotes a value: it may
/// be a secret.
public final class MalformedValue extends Exception {

    private final String fault;
    private final transient Path path;

    MalformedValue(String fault) {
        this(fault, Path.ROOT);
    }

    private MalformedValue(String fault, Path path) {
        super(path.steps().isEmpty() ? fault : path + ": " + fault);
        this.fault = fault;
        this.path = path;
    }

    /// The same fault, seen from one step further up.
    MalformedValue below(Path.Step step) {
        var steps = new ArrayList<Path.Step>();
        steps.add(step);
        steps.addAll(path.steps());
        return new MalformedValue(fault, new Path(steps));
    }
}
