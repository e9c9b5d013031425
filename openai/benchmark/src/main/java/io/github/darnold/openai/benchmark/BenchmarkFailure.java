package io.github.darnold.openai.benchmark;

/// Nothing can be said, as something did not work that was to be measured.
final class BenchmarkFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    BenchmarkFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
