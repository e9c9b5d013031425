package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.ClientCapabilities;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// No secret stands in what users are told, however the provider came to know it.
class HidingTest {

    private static final Optional<String> NAME = optional("name", string(), "Name.");
    private static final Optional<String> PIN =
            optional("pin", string(), "A secret.").sensitive();
    private static final Shape THING = shape(NAME, PIN);
    private static final ObjectValue STATE = THING.complete(object("name", "a", "pin", "marker-pin"));

    private final Harness harness = Harness.of(new Scripted(THING) {
        @Override
        public @Nullable Fields read(String client, Fields state, Call call) {
            call.hide("marker-environment\n");
            call.warn(Diagnostic.warning("Odd", "marker-environment is no key."));
            throw Failure.of("No marker-pin", "marker-provider-token cannot open marker-pin.");
        }

        @Override
        public void validate(Fields config, Consumer<Diagnostic> problems) {
            problems.accept(Diagnostic.error("Odd", "It says " + config.require(PIN) + "."));
        }
    });

    @Test
    void hidesSecretsInWhatAHandlerTells() {
        assertThat(harness.read(STATE).diagnostics())
                .containsExactly(
                        Diagnostic.warning("Odd", "*** is no key."),
                        Diagnostic.error("No ***", "*** cannot open ***."));
    }

    @Test
    void hidesSecretsInWhatAHandlerTellsTheLog() {
        harness.read(STATE);

        assertThat(harness.log.lines()).noneMatch(line -> line.contains("marker"));
    }

    @Test
    void hidesSecretsInWhatValidationTells() {
        List<Diagnostic> problems =
                harness.engine.validateResource(Scripted.TYPE, STATE, new ClientCapabilities(false, true));

        assertThat(problems).containsExactly(Diagnostic.error("Odd", "It says ***."));
    }
}
