package io.github.darnold.openai.provider.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.contract.Contract;
import io.github.darnold.terraform.rest.definition.DefinedCall;
import io.github.darnold.terraform.rest.handler.RestEphemeral;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What ephemeral rows say fits OpenAI's document.
class EphemeralRowsTest {

    private static final List<RestEphemeral> ROWS = List.of(EphemeralAdminKeys.EPHEMERAL, ChatKitSessions.EPHEMERAL);

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void sayNothingThatTheDocumentDoesNotKnow(int row) {
        assertThat(Contract.unknownToTheDocument(ROWS.get(row))).isEmpty();
        assertThat(ROWS.get(row).calls()).extracting(DefinedCall::call).hasSizeGreaterThan(1);
    }
}
