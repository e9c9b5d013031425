package io.github.darnold.terraform.plugin.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenTextsTest {

    private final HiddenTexts hidden = new HiddenTexts();

    @Test
    void hidesASecretWhereverItStands() {
        hidden.hide("sk-marker");

        assertThat(hidden.masked("Bearer sk-marker, or sk-marker")).isEqualTo("Bearer ***, or ***");
    }

    @Test
    void hidesALongerSecretAsAWhole() {
        hidden.hide(List.of("sk-1", "sk-1234"));

        assertThat(hidden.masked("sk-1234 sk-1")).isEqualTo("*** ***");
    }

    @Test
    void hidesASecretWithoutTheWhiteSpaceAroundIt() {
        hidden.hide("sk-marker\r\n");

        assertThat(hidden.masked("invalid header value: \"Bearer sk-marker\"")).doesNotContain("marker");
    }

    @Test
    void hidesASecretAsJsonWritesIt() {
        hidden.hide("first\nsecond \"third\"");

        assertThat(hidden.masked("{\"key\":\"first\\nsecond \\\"third\\\"\"}")).isEqualTo("{\"key\":\"***\"}");
    }

    @Test
    void takesNoShortTextForASecret() {
        hidden.hide(List.of("", " ", "abc"));

        assertThat(hidden.masked("abc def")).isEqualTo("abc def");
    }

    @Test
    void hidesWhatIsToldLaterInACallToo() {
        HiddenTexts inCall = hidden.with(List.of("of-the-call"));
        hidden.hide("of-the-process");

        assertThat(inCall.masked("of-the-call of-the-process")).isEqualTo("*** ***");
        assertThat(hidden.masked("of-the-call of-the-process")).isEqualTo("of-the-call ***");
    }

    @Test
    void hidesInEachTextOfADiagnostic() {
        hidden.hide("sk-marker");

        assertThat(hidden.masked(Diagnostic.error("No sk-marker", "Use another than sk-marker.")
                        .at("key")))
                .isEqualTo(Diagnostic.error("No ***", "Use another than ***.").at("key"));
    }
}
