package io.github.darnold.openai.provider.contract;

import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.rest.definition.DefinedCall;
import io.github.darnold.terraform.rest.definition.MakesCalls;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.testing.openapi.OpenApiDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// OpenAI's document as referee.
public final class Contract {

    /// The check against the document that the build names; without one, the test is skipped and says why.
    static ContractCheck check() {
        Path file = Path.of(System.getProperty("openapi.document", "absent"));
        Assumptions.assumeTrue(
                Files.exists(file), () -> "There is no OpenAPI document at " + file + ": see CONTRIBUTING.md");
        return new ContractCheck(OpenApiDocument.load(file));
    }

    /// What a definition says that the document does not, leaving out what the document has beyond it.
    public static List<String> unknownToTheDocument(Resource<Api> resource) {
        ContractCheck check = check();
        return calls(resource).stream()
                .flatMap(call -> check.check(call).stream())
                .filter(difference -> !difference.what().equals(Comparison.UNCOVERED))
                .map(Difference::toString)
                .toList();
    }

    /// All calls of a type.
    ///
    /// @throws AssertionError when it does not say
    static List<DefinedCall> calls(Object type) {
        if (type instanceof MakesCalls known) {
            return known.calls();
        }
        throw new AssertionError(type + " does not tell its calls: it has to implement MakesCalls");
    }

    private Contract() {}
}
