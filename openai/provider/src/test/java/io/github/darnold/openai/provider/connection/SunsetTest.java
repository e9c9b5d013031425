package io.github.darnold.openai.provider.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SunsetTest {

    private static final Fields OBJECT = new Fields(ObjectValue.EMPTY);

    @ParameterizedTest
    @EnumSource
    void warnsOfACreateAtOpenAi(Sunset sunset) {
        assertThat(warnings(sunset, "https://api.openai.com/v1", null)).hasSize(1);
        assertThat(warnings(sunset, "https://eu.api.openai.com/v1", null)).hasSize(1);
        assertThat(warnings(sunset, "http://127.0.0.1:4010/v1", null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingOfWhatIsThere(Sunset sunset) {
        assertThat(warnings(sunset, "https://api.openai.com/v1", OBJECT)).isEmpty();
    }

    @Test
    void tellsTheLastDayOfFineTuning() {
        assertThat(warnings(Sunset.FINE_TUNING, "https://api.openai.com/v1", null))
                .extracting(Diagnostic::summary)
                .containsExactly("OpenAI takes no new fine-tuning jobs after 2027-01-06");
    }

    private static List<Diagnostic> warnings(Sunset sunset, String baseUrl, @Nullable Fields prior) {
        Call call = EmulatedOpenAi.call();
        var provider = new OpenAiProvider(Map.of("OPENAI_API_KEY", "sk-test", "OPENAI_BASE_URL", baseUrl));
        try (Api api = provider.configure(new Fields(EmulatedOpenAi.config(Configuration.SCHEMA, "{}")), call)) {
            sunset.warning().plan(api, new PlanDraft(prior, OBJECT, OBJECT), call);
        }
        return call.diagnostics();
    }
}
