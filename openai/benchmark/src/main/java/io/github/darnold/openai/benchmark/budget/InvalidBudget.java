package io.github.darnold.openai.benchmark.budget;

/// A budget cannot be read.
public final class InvalidBudget extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidBudget(String message) {
        super(message);
    }
}
