package io.github.darnold.openai.benchmark;

/// The command line asks for something that cannot be done.
final class InvalidOption extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidOption(String message) {
        super(message);
    }
}
