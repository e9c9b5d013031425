package io.github.darnold.openai.provider.contract;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.testing.contract.ContractCheck;
import io.github.darnold.terraform.testing.contract.Difference;
import io.github.darnold.terraform.testing.openapi.OpenApiDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// OpenAI's document as referee.
public final class Contract {

    /// The chapter that OpenAI retired: its calls are deprecated, all others must not be.
    private static final String[] RETIRED = {"/assistants", "/threads"};

    /// The check against the document that the build names; without one, the test is skipped and says why.
    static ContractCheck check() {
        Path file = Path.of(System.getProperty("openapi.document", "absent"));
        Assumptions.assumeTrue(
                Files.exists(file), () -> "There is no OpenAPI document at " + file + ": see CONTRIBUTING.md");
        return new ContractCheck(OpenApiDocument.load(file), OpenAiPaging.WHOLE).retiring(RETIRED);
    }

    /// What a definition says that the document does not, leaving out what the document has beyond it.
    public static List<String> unknownToTheDocument(Object type) {
        ContractCheck check = check();
        return ContractCheck.callsOf(type).stream()
                .flatMap(call -> check.check(call).stream())
                .filter(difference -> !difference.isBeyondTheDefinition())
                .map(Difference::toString)
                .toList();
    }

    private Contract() {}
}
