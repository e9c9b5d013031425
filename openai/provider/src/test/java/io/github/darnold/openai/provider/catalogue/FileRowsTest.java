package io.github.darnold.openai.provider.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.contract.Contract;
import io.github.darnold.terraform.rest.definition.MakesCalls;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What rows with local files say fits OpenAI's document.
class FileRowsTest {

    static Stream<MakesCalls> rows() {
        return Stream.of(TextToSpeech.RESOURCE, VoiceConsents.RESOURCE, ContainerFiles.RESOURCE, Skills.RESOURCE);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void sayNothingThatTheDocumentDoesNotKnow(MakesCalls row) {
        assertThat(Contract.unknownToTheDocument(row)).isEmpty();
        assertThat(row.calls()).isNotEmpty();
    }
}
