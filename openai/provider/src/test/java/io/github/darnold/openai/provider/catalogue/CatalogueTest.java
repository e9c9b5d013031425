package io.github.darnold.openai.provider.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.contract.Contract;
import io.github.darnold.terraform.rest.definition.MakesCalls;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The vocabulary has the words for the hardest rows, and what they say fits OpenAI's document.
class CatalogueTest {

    /// Times are whole seconds, though the document has a number here.
    /// Lists in queries have brackets, which the document writes only once.
    private static final List<String> KNOWN = List.of(
            "POST /responses | response | created_at | NUMBER does not fit [number]",
            "GET /responses/{response_id} | response | created_at | NUMBER does not fit [number]",
            "GET /organization/audit_logs | request | ?before | no argument stands for it");

    static Stream<MakesCalls> rows() {
        return Stream.of(
                Responses.RESOURCE,
                Batches.RESOURCE,
                EvalRuns.RESOURCE,
                Containers.RESOURCE,
                Listings.USAGE_COMPLETIONS,
                Listings.AUDIT_LOGS,
                Lookups.PROJECT_USER,
                Actions.CALL_HANGUP);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysNothingThatTheDocumentDoesNotKnow(MakesCalls row) {
        assertThat(Contract.unknownToTheDocument(row)).isSubsetOf(KNOWN);
    }
}
