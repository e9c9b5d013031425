package io.github.darnold.openai.provider.functions;

import static io.github.darnold.openai.provider.functions.Calling.refusal;
import static io.github.darnold.openai.provider.functions.Calling.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataUrlsTest {

    private static Value base64(String content) {
        return Value.of(Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @CsvSource({
        "'\u0089PNG\r\n\u001a\n...', image/png",
        "'\u00ff\u00d8\u00ff\u00e0', image/jpeg",
        "GIF89a, image/gif",
        "RIFF....WEBPVP8, image/webp",
        "RIFF....WAVEfmt, audio/wav",
        "%PDF-1.7, application/pdf"
    })
    void tellsTheTypeByTheFirstBytes(String content, String mediaType) {
        assertThat(result("data_url", base64(content)).toString())
                .startsWith("\"data:" + mediaType + ";base64,")
                .contains(base64(content).toString().replace("\"", ""));
    }

    @Test
    void takesTheTypeThatIsGiven() {
        assertThat(result("data_url", base64("GIF89a"), Value.of("text/plain")))
                .isEqualTo(Value.of("data:text/plain;base64,R0lGODlh"));
    }

    @Test
    void refusesWhatItCannotTell() {
        assertThat(refusal("data_url", base64("hello")).text())
                .startsWith("What the content is cannot be told by its first bytes");
        assertThat(refusal("data_url", Value.of("no base64")).text()).startsWith("This is not base64");
    }

    @Test
    void namesTheArgumentThatIsNoMediaTypeOrOneTooMany() {
        assertThat(refusal("data_url", base64("x"), Value.of("png")).argument()).isEqualTo(1);
        assertThat(refusal("data_url", base64("x"), Value.of("a/b"), Value.of("c/d"))
                        .argument())
                .isEqualTo(2);
    }
}
