package io.github.darnold.openai.emulator.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Content;
import io.github.darnold.openai.emulator.http.Form;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UploadTest {

    @Test
    void limitsBatchesToTwoHundredMegabytes() {
        byte[] large = new byte[(200 << 20) + 1];

        assertThatThrownBy(() -> Upload.of(form("batch", large)))
                .isInstanceOf(ApiError.class)
                .hasMessage("Maximum content size limit (209715200) exceeded.");
        assertThat(Upload.of(form("fine-tune", large)).lifetime()).isNull();
    }

    private static Form form(String purpose, byte[] content) {
        return new Form(
                Map.of("purpose", purpose),
                Map.of("file", new Form.FilePart("a.jsonl", "", new Content.InMemory(content))));
    }
}
