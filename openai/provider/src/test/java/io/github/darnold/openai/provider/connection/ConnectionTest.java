package io.github.darnold.openai.provider.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.ClientCapabilities;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.call.PriorStates;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.TerraformEnvironment;
import io.github.darnold.terraform.plugin.call.Time;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.Endpoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {

    private static final String NOTHING = "{}";

    private final CallContext context = new CallContext(
            Logger.silent(),
            Time.system(),
            new StopSignal(),
            ClientCapabilities.NONE,
            new PriorStates(),
            new TerraformEnvironment(java.nio.file.Path.of("nowhere"), "default"),
            _ -> {});

    private Endpoint endpoint(String config, Map<String, String> environment, String path) {
        ObjectValue values = EmulatedOpenAi.config(Configuration.SCHEMA, config);
        Call call = new Call(context, PrivateState.empty());
        try (Api api = new OpenAiProvider(environment).configure(new Fields(values), call)) {
            return api.endpoints().of(path);
        }
    }

    private Diagnostic refusal(String config, Map<String, String> environment) {
        try {
            endpoint(config, environment, "/models");
        } catch (Failure e) {
            return e.diagnostics().getFirst();
        }
        throw new AssertionError("was taken");
    }

    private static List<Diagnostic> validated(String argument, String text) {
        ObjectValue values =
                EmulatedOpenAi.config(Configuration.SCHEMA, NOTHING).with(argument, Value.of(text));
        return new Engine<>(new OpenAiProvider(Map.of())).validateProvider(values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-key\n", "sk-key\r\n", "  sk-key\t"})
    void takesKeysWithoutTheWhiteSpaceAroundThem(String key) {
        Map<String, String> environment = Map.of(
                "OPENAI_API_KEY", key, "OPENAI_ADMIN_KEY", key, "OPENAI_ORGANIZATION", key, "OPENAI_PROJECT_ID", key);
        assertThat(endpoint(NOTHING, environment, "/models").headers())
                .containsEntry("Authorization", "Bearer sk-key")
                .containsEntry("OpenAI-Organization", "sk-key")
                .containsEntry("OpenAI-Project", "sk-key");
        assertThat(endpoint(NOTHING, environment, "/organization/projects").headers())
                .containsEntry("Authorization", "Bearer sk-key");
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI_API_KEY, 'sk-\nmarker', a line break (character 4 of 10)",
        "OPENAI_ADMIN_KEY, 'sk-marker\rx', a line break",
        "OPENAI_ORGANIZATION, 'märker', a character outside of ASCII (character 2 of 6)",
        "OPENAI_ORG_ID, 'm\u0007rker', a control character",
        "OPENAI_PROJECT_ID, 'm\u007Frker', a control character",
    })
    void refusesKeysThatNoHeaderCarriesWithoutShowingThem(String variable, String value, String why) {
        Diagnostic told = refusal(NOTHING, Map.of(variable, value));
        assertThat(told.summary()).isEqualTo("Invalid value of the environment variable " + variable);
        assertThat(told.detail())
                .startsWith(variable + " holds " + why)
                .doesNotContain("rker")
                .doesNotContain("sk-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api_key", "admin_api_key", "organization", "project"})
    void refusesSuchKeysInTheBlockWhenItIsValidated(String argument) {
        assertThat(validated(argument, "marker\nx")).singleElement().satisfies(told -> {
            assertThat(told.path()).isEqualTo(Path.of(argument));
            assertThat(told.detail())
                    .startsWith(argument + " holds a line break")
                    .doesNotContain("marker");
        });
        assertThat(validated(argument, " marker\n")).isEmpty();
    }

    @Test
    void takesEmptyArgumentsAndVariablesForAbsentOnes() {
        Map<String, String> environment = Map.of(
                "OPENAI_API_KEY", "sk-inherited",
                "OPENAI_ORGANIZATION", "",
                "OPENAI_ORG_ID", "org-2",
                "OPENAI_PROJECT_ID", " ");
        String empty = """
            {"api_key": "", "admin_api_key": "", "organization": "", "project": "", "base_url": ""}\
            """;
        Endpoint endpoint = endpoint(empty, environment, "/models");
        assertThat(endpoint.headers())
                .containsEntry("Authorization", "Bearer sk-inherited")
                .containsEntry("OpenAI-Organization", "org-2")
                .doesNotContainKey("OpenAI-Project");
        assertThat(endpoint.base()).hasToString("https://api.openai.com/v1");
        assertThat(validated("organization", "")).isEmpty();
        assertThat(validated("base_url", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a", "localhost:4000", "http://ä/v1", "http://a b/", "http://a/?x", "http://a:99999"})
    void checksBaseUrlsAlikeInBlockAndEnvironment(String url) {
        Diagnostic inherited = refusal(NOTHING, Map.of("OPENAI_API_KEY", "sk-key", "OPENAI_BASE_URL", url));
        assertThat(inherited.summary()).isEqualTo("Invalid value of the environment variable OPENAI_BASE_URL");
        assertThat(inherited.detail()).startsWith("OPENAI_BASE_URL is \"" + url + "\". ");
        assertThat(validated("base_url", url)).singleElement().satisfies(told -> {
            assertThat(told.path()).isEqualTo(Path.of("base_url"));
            assertThat(told.detail()).isEqualTo(inherited.detail().replace("OPENAI_BASE_URL", "base_url"));
        });
        assertThat(refusal("{\"base_url\": \"" + url + "\"}", Map.of("OPENAI_API_KEY", "sk-key"))
                        .path())
                .isEqualTo(Path.of("base_url"));
    }

    @Test
    void showsNoPasswordOfABaseUrl() {
        String url = "https://me:pass-word@gateway.example.com/v1";
        assertThat(refusal(NOTHING, Map.of("OPENAI_API_KEY", "sk-key", "OPENAI_BASE_URL", url))
                        .toString())
                .contains("OPENAI_BASE_URL cannot be used. It must not hold a user or a password")
                .doesNotContain("pass-word");
        assertThat(validated("base_url", url).toString())
                .contains("must not hold a user or a password")
                .doesNotContain("pass-word");
    }

    @Test
    void hidesEverySecretOfTheEnvironment() {
        Map<String, String> environment = Map.of(
                "OPENAI_API_KEY", "sk-inherited\n",
                "OPENAI_ADMIN_KEY", "sk-admin",
                "HTTPS_PROXY", "http://me:proxy-word@proxy.example.com",
                "OPENAI_BASE_URL", "https://you:base-word@api.example.com");
        assertThat(refusal("{\"api_key\": \"sk-configured\"}", environment).summary())
                .contains("OPENAI_BASE_URL");
        assertThat(context.hidden().masked("sk-inherited, sk-admin, proxy-word, base-word, bWU6cHJveHktd29yZA=="))
                .isEqualTo("***, ***, ***, ***, ***");
    }

    @Test
    void takesHostsWithUnderscores() {
        assertThat(endpoint(
                                "{\"base_url\": \"http://my_gateway:4000/v1/\"}",
                                Map.of("OPENAI_API_KEY", "sk-key"),
                                "/models")
                        .base())
                .hasToString("http://my_gateway:4000/v1");
    }

    @Test
    void needsAKey() {
        assertThatThrownBy(() -> endpoint(NOTHING, Map.of("OPENAI_API_KEY", " \n"), "/models"))
                .hasMessage("No OpenAI API key");
    }
}
