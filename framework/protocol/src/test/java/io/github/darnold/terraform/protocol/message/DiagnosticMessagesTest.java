package io.github.darnold.terraform.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.AttributePath;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiagnosticMessagesTest {

    @Test
    void bringsSeverityTextAndPlace() {
        Path path = Path.of("messages").index(2).attribute("parts").key("a b");
        assertThat(DiagnosticMessages.of(
                        List.of(Diagnostic.error("No", "Because.").at(path), Diagnostic.warning("Hm", ""))))
                .satisfiesExactly(
                        error -> {
                            assertThat(error.getSeverity()).isEqualTo(Tfplugin6.Diagnostic.Severity.ERROR);
                            assertThat(error.getSummary()).isEqualTo("No");
                            assertThat(error.getDetail()).isEqualTo("Because.");
                            assertThat(PathMessages.read(error.getAttribute())).isEqualTo(path);
                        },
                        warning -> {
                            assertThat(warning.getSeverity()).isEqualTo(Tfplugin6.Diagnostic.Severity.WARNING);
                            assertThat(warning.hasAttribute()).isFalse();
                        });
    }

    @Test
    void bringsTextsThatATerminalCanShow() {
        assertThat(DiagnosticMessages.of(List.of(Diagnostic.error("No\n\u001b[31m", "y".repeat(100_000) + "\u0000"))))
                .satisfiesExactly(error -> {
                    assertThat(error.getSummary()).isEqualTo("No \\u001b[31m");
                    assertThat(error.getDetail()).endsWith("y\n(91809 more characters are left out)");
                });
    }

    @Test
    void leavesThePathOutForTheWholeObject() {
        assertThat(DiagnosticMessages.of(List.of(Diagnostic.error("No", "").at(Path.ROOT))))
                .noneMatch(Tfplugin6.Diagnostic::hasAttribute);
    }

    @Test
    void readsPathsUpToAStepThatSaysNothing() {
        AttributePath message = PathMessages.of(Path.of("a").key("k").index(1)).toBuilder()
                .addSteps(AttributePath.Step.getDefaultInstance())
                .addSteps(AttributePath.Step.newBuilder().setAttributeName("b"))
                .build();
        assertThat(PathMessages.read(message)).isEqualTo(Path.of("a").key("k").index(1));
    }
}
