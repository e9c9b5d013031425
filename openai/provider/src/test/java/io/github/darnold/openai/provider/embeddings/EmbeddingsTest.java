package io.github.darnold.openai.provider.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Planned;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddingsTest {

    private static final String TYPE = "openai_embedding";

    private static final String FOX = """
        {"model": "text-embedding-ada-002", "input": "The quick brown fox jumps over the lazy dog"}\
        """;

    private final EmulatedOpenAi openAi = new EmulatedOpenAi();

    @AfterEach
    void close() {
        openAi.close();
    }

    private ObjectValue config(String json) {
        return openAi.config(TYPE, json);
    }

    private ObjectValue fox(String stateFormat) {
        return config(FOX).with("state_format", Value.of(stateFormat));
    }

    private Planned plan(ObjectValue config) {
        return openAi.core().plan(TYPE, "a", config);
    }

    private ObjectValue applied(ObjectValue config) {
        return openAi.core().applied(TYPE, "a", config);
    }

    private static List<Value> elements(Value list) {
        return ((ListValue) list).elements();
    }

    @Test
    void embedsOnce() {
        ObjectValue made = applied(config(FOX));

        assertThat(openAi.onlyBody().get("encoding_format")).isEqualTo(Value.of("base64"));
        assertThat(elements(made.get("embedding"))).hasSize(1536);
        assertThat(made.get("embeddings")).isEqualTo(NullValue.NULL);
        assertThat(made.get("embedding_base64")).isEqualTo(NullValue.NULL);
        assertThat(made.get("response_model")).isEqualTo(Value.of("text-embedding-ada-002-v2"));
        assertThat(made.get("usage")).isNotEqualTo(NullValue.NULL);
        assertThat(made.get("id").toString()).matches("\"emb_[0-9a-f]{64}\"");

        assertThat(plan(config(FOX)).action()).isEqualTo(Action.NO_OP);
        assertThat(openAi.requests()).isEmpty();
    }

    @Test
    void embedsSeveralTextsInOneRequest() {
        ObjectValue made = applied(config("""
            {"model": "text-embedding-3-small", "inputs": ["one", "two", "three"], "dimensions": 8}\
            """));

        assertThat(Json.text(openAi.onlyBody().get("input"))).isEqualTo("[\"one\",\"two\",\"three\"]");
        assertThat(made.get("embedding")).isEqualTo(NullValue.NULL);
        assertThat(elements(made.get("embeddings")))
                .hasSize(3)
                .allMatch(vector -> elements(vector).size() == 8);
        assertThat(elements(made.get("embedding_sha256"))).doesNotHaveDuplicates();
    }

    @Test
    void warnsOfListsThatMakePlansSlow() {
        String four = """
            {"model": "text-embedding-3-small", "inputs": ["a", "b", "c", "d"]}\
            """;
        assertThat(plan(config(four)).diagnostics())
                .singleElement()
                .satisfies(warning ->
                        assertThat(warning.summary() + warning.detail()).contains("6144 numbers", "base64"));
        assertThat(plan(config(four).with("state_format", Value.of("base64"))).diagnostics())
                .isEmpty();
        assertThat(plan(config(FOX)).diagnostics()).isEmpty();
        applied(config(four));
        assertThat(plan(config(four)).diagnostics()).isEmpty();
    }

    @Test
    void changesTheFormatOfTheStateWithoutAsking() {
        ObjectValue asList = applied(fox("list"));
        openAi.requests();

        Planned toBase64 = plan(fox("base64"));
        assertThat(toBase64.action()).isEqualTo(Action.UPDATE);
        ObjectValue asBase64 = openAi.core().apply(toBase64).object();
        assertThat(asBase64.get("embedding")).isEqualTo(NullValue.NULL);
        assertThat(elements(asBase64.get("embedding_base64"))).hasSize(1);
        assertThat(asBase64.get("embedding_sha256")).isEqualTo(asList.get("embedding_sha256"));

        assertThat(applied(fox("list"))).isEqualTo(asList);
        assertThat(openAi.requests()).isEmpty();
    }

    @Test
    void keepsOnlyAHashWhereAskedTo() {
        ObjectValue made = applied(fox("sha256"));

        assertThat(made.get("embedding")).isEqualTo(NullValue.NULL);
        assertThat(made.get("embedding_base64")).isEqualTo(NullValue.NULL);
        assertThat(elements(made.get("embedding_sha256"))).hasSize(1);
        assertThat(plan(fox("sha256")).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void embedsAgainWhatItHasOnlyAHashOf() {
        applied(fox("sha256"));

        Planned plan = plan(fox("list"));

        assertThat(plan.action()).isEqualTo(Action.REPLACE);
        assertThat(plan.requiresReplace()).containsExactly(Path.of("state_format"));
        assertThat(plan.diagnostics())
                .extracting(Diagnostic::detail)
                .containsExactly("The texts are sent again, and their tokens are billed again.");
        assertThat(elements(openAi.core().apply(plan).object().get("embedding")))
                .hasSize(1536);
    }

    @Test
    void replacesWhenTheTextChanges() {
        applied(config(FOX));

        Planned plan = plan(config(FOX).with("input", Value.of("Another text")));

        assertThat(plan.action()).isEqualTo(Action.REPLACE);
        assertThat(openAi.core().apply(plan).hasErrors()).isFalse();
    }

    @Test
    void isDestroyedWithoutACallOrAWarning() {
        applied(config(FOX));
        openAi.requests();

        Planned plan = openAi.core().planDestroy(TYPE, "a");
        assertThat(plan.diagnostics()).isEmpty();
        assertThat(openAi.core().apply(plan).state()).isEqualTo(NullValue.NULL);
        assertThat(openAi.requests()).isEmpty();
    }

    @Test
    void refusesAnEmptyText() {
        Planned plan = plan(config("{\"model\": \"text-embedding-3-small\", \"input\": \"\"}"));

        assertThat(plan.action()).isEqualTo(Action.REFUSED);
        assertThat(plan.diagnostics().getFirst().path()).isEqualTo(Path.of("input"));
    }

    @Test
    void cannotBeImported() {
        assertThat(openAi.core()
                        .importState(TYPE, "b", "emb_1")
                        .diagnostics()
                        .getFirst()
                        .detail())
                .contains("nothing to import");
    }

    @Test
    void asksAgainAfterAFailureOfTheServer() {
        openAi.emulator().faults().failNext(1, new RequestMatcher("POST", "/embeddings"), new Fault.Status(503, null));

        assertThat(applied(config(FOX)).get("embedding")).isNotEqualTo(NullValue.NULL);
        assertThat(openAi.requests())
                .filteredOn(line -> !line.equals("GET /models"))
                .containsExactly("POST /embeddings", "POST /embeddings");
    }
}
