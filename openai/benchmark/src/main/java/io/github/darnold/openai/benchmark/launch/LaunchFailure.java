package io.github.darnold.openai.benchmark.launch;

/// A provider did not do what it is to be measured at.
public final class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    LaunchFailure(String message) {
        super(message);
    }

    LaunchFailure(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }

    private LaunchFailure(LaunchFailure bare, String errors) {
        super(bare.getMessage() + "\nIts standard error ends:\n" + errors, bare);
    }

    LaunchFailure withErrors(String errors) {
        return errors.isBlank() ? this : new LaunchFailure(this, errors.strip());
    }
}
