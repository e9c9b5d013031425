package io.github.darnold.openai.provider.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.terraform.testing.contract.ContractCheck;
import io.github.darnold.terraform.testing.contract.Difference;
import io.github.darnold.terraform.testing.openapi.Deviations;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every call of every definition exists in the document, and what it sends and receives is what the document
/// declares; what differs is a line of `openapi-deviations.txt` with a reason.
class ContractTest {

    @Test
    void definitionsKeepToOpenAisDocument() {
        ContractCheck check = Contract.check();
        Deviations deviations = Deviations.read(Path.of(
                System.getProperty("project.root", "../.."),
                "openai/provider/src/test/resources/openapi-deviations.txt"));
        List<String> differences = ContractCheck.callsOf(new OpenAiProvider(Map.of())).stream()
                .flatMap(call -> check.check(call).stream())
                .filter(difference -> !covers(deviations, difference))
                .map(Difference::toString)
                .distinct()
                .sorted()
                .toList();
        assertThat(differences)
                .as("differences without a line in openapi-deviations.txt")
                .isEmpty();
        assertThat(deviations.unused())
                .as("lines of openapi-deviations.txt that nothing needs")
                .isEmpty();
    }

    private static boolean covers(Deviations deviations, Difference difference) {
        return deviations.covers(difference.method(), difference.template(), difference.side(), difference.property());
    }
}
