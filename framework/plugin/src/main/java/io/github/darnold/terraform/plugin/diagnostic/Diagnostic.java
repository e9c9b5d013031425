package io.github.darnold.terraform.plugin.diagnostic;

import io.github.darnold.terraform.plugin.value.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An error or a warning for the user. Terraform prints it as it is and redacts nothing: no secrets.
///
/// @param summary what could not be done, in the user's words, on one line, without a full stop
/// @param detail why, then what to do; may have several lines
/// @param path the attribute that it is about, so that Terraform underlines it; null for the whole object
public record Diagnostic(
        Severity severity,
        String summary,
        String detail,
        @Nullable Path path) {

    public Diagnostic {
        if (summary.isBlank()) {
            throw new IllegalArgumentException("a diagnostic needs a summary");
        }
    }

    public enum Severity {
        ERROR,
        WARNING
    }

    public static Diagnostic error(String summary, String detail) {
        return new Diagnostic(Severity.ERROR, summary, detail, null);
    }

    public static Diagnostic warning(String summary, String detail) {
        return new Diagnostic(Severity.WARNING, summary, detail, null);
    }

    public Diagnostic at(Path path) {
        return new Diagnostic(severity, summary, detail, path);
    }

    public Diagnostic at(String attribute) {
        return at(Path.of(attribute));
    }

    /// The same with each of its texts in other words.
    public Diagnostic inWords(UnaryOperator<String> words) {
        return new Diagnostic(severity, words.apply(summary), words.apply(detail), path);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
