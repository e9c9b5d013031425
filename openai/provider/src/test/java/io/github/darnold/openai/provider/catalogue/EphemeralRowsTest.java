package io.github.darnold.openai.provider.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.contract.Contract;
import io.github.darnold.terraform.rest.definition.DefinedCall;
import org.junit.jupiter.api.Test;

/// What ephemeral rows say fits OpenAI's document.
class EphemeralRowsTest {

    @Test
    void sayNothingThatTheDocumentDoesNotKnow() {
        assertThat(Contract.unknownToTheDocument(ChatKitSessions.EPHEMERAL)).isEmpty();
        assertThat(ChatKitSessions.EPHEMERAL.calls())
                .extracting(DefinedCall::call)
                .hasSizeGreaterThan(1);
    }
}
