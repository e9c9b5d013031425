package io.github.darnold.terraform.plugin.json;

/// A text that was to be JSON is not.
public final class InvalidJson extends RuntimeException {

    public InvalidJson(String message) {
        super(message);
    }
}
