package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What stands in the repository of OpenAI's document is what the document says. `-Dextract.update=true` writes it
/// again.
class DocumentExtractTest {

    private static final Path EXTRACT = Path.of(
            System.getProperty("project.root"),
            "openai/emulator/src/main/resources/io/github/darnold/openai/emulator/schema/openapi-extract.json");

    @Test
    void isWhatTheDocumentSays() throws IOException {
        Path document = Path.of(System.getProperty("openapi.document", "nowhere"));
        if (!Files.exists(document)) {
            String reason = "The emulator's extract is not compared: no OpenAPI document at " + document;
            System.out.println(reason);
            abort(reason);
        }
        String extract =
                new DocumentExtractWriter(JsonMapper.shared().readTree(document)).extract(Emulator.documented());
        if (Boolean.getBoolean("extract.update")) {
            Files.writeString(EXTRACT, extract);
        }

        assertThat(Files.readString(EXTRACT))
                .as("run this test with -Dextract.update=true after a change of the document or of what is emulated")
                .isEqualTo(extract);
    }

    @Test
    void isSmall() throws IOException {
        assertThat(Files.size(EXTRACT)).isLessThan(200_000);
    }
}
