package io.github.darnold.terraform.plugin.diagnostic;

import java.util.List;

/// Expected trouble that ends a handler: what it carries is shown to the user. Anything else that a handler throws is
/// reported as a bug in the provider.
public class Failure extends RuntimeException {

    private final transient List<Diagnostic> diagnostics;

    public Failure(Diagnostic diagnostic) {
        this(List.of(diagnostic));
    }

    public Failure(List<Diagnostic> diagnostics) {
        super(diagnostics.isEmpty() ? "no diagnostics" : diagnostics.getFirst().summary());
        if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
            throw new IllegalArgumentException("a failure needs at least one error");
        }
        this.diagnostics = List.copyOf(diagnostics);
    }

    public static Failure of(String summary, String detail) {
        return new Failure(Diagnostic.error(summary, detail));
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /// The same, told by someone who knows what the handler did: `create openai_project`. Failures that know that
    /// themselves say what they say anyway.
    public List<Diagnostic> diagnostics(String doing) {
        return diagnostics();
    }
}
