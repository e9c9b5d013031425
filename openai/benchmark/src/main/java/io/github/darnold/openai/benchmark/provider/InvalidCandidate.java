package io.github.darnold.openai.benchmark.provider;

/// What was named as a provider cannot be measured.
public final class InvalidCandidate extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidCandidate(String message) {
        super(message);
    }
}
