package io.github.darnold.terraform.rest.reading;

/// A collection cannot be listed: its objects have to be read one by one.
public final class Unlistable extends RuntimeException {

    public Unlistable(RuntimeException cause) {
        super(cause);
    }
}
