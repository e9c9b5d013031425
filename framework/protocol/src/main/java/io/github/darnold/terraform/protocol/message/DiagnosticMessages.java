package io.github.darnold.terraform.protocol.message;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import io.github.darnold.terraform.protocol.text.Printable;
import java.util.List;

/// Diagnostics as Terraform receives them, and prints them: it takes nothing out.
public final class DiagnosticMessages {

    public static List<Tfplugin6.Diagnostic> of(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(DiagnosticMessages::of).toList();
    }

    /// An empty path would not be the same to Terraform as none.
    private static Tfplugin6.Diagnostic of(Diagnostic diagnostic) {
        var message = Tfplugin6.Diagnostic.newBuilder()
                .setSeverity(severity(diagnostic.severity()))
                .setSummary(Printable.line(diagnostic.summary()))
                .setDetail(Printable.lines(diagnostic.detail()));
        Path path = diagnostic.path();
        if (path != null && !path.steps().isEmpty()) {
            message.setAttribute(PathMessages.of(path));
        }
        return message.build();
    }

    private static Tfplugin6.Diagnostic.Severity severity(Diagnostic.Severity severity) {
        return switch (severity) {
            case ERROR -> Tfplugin6.Diagnostic.Severity.ERROR;
            case WARNING -> Tfplugin6.Diagnostic.Severity.WARNING;
        };
    }

    private DiagnosticMessages() {}
}
