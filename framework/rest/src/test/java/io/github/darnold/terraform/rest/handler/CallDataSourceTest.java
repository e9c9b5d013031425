package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.callDataSource;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import org.junit.jupiter.api.Test;

class CallDataSourceTest {

    private static final Attribute<String> LENGTH =
            changing("length", string(), "-").notReceived();

    private static final Shape SHAPE = shape(
            required("model", string(), "-"),
            required("input", string(), "-").notReceived(),
            optional("mode", string(), "-").defaultValue("fast"),
            changing("output", string(), "-"),
            LENGTH);

    private static final CallDataSource SOURCE = callDataSource("test_answer", SHAPE)
            .describedAs("Answers.")
            .read(post("/models/{model}/answers"))
            .completing((_, answer, state, _) ->
                    state.with(LENGTH, answer.get("output").toString().length() + " characters"))
            .build();

    private final Call call = Calls.fresh();

    /// Defaults are in what handlers get.
    private final Fields config = Values.fields(SHAPE, "model", "m", "input", "i", "mode", "fast");

    @Test
    void isTheAnswerToItsCall() {
        try (var server = ScriptedServer.answering(thing("{'model':'m-2','mode':'fast','output':'out'}"));
                var api = Apis.of(server)) {
            Fields read = SOURCE.read(api, config, call);
            assertThat(server.last()).hasToString("POST /models/m/answers {\"input\":\"i\",\"mode\":\"fast\"}");
            assertThat(read.values())
                    .isEqualTo(Values.object(
                            "model", "m-2", "input", "i", "mode", "fast", "output", "out", "length", "5 characters"));
        }
    }

    @Test
    void underlinesTheArgumentThatTheApiRefused() {
        try (var server = ScriptedServer.answering(Answer.error(400, "bad", "no", "input[0].text"));
                var api = Apis.of(server)) {
            var problem = failure(() -> SOURCE.read(api, config, call));
            assertThat(problem.summary()).isEqualTo("Cannot read test_answer");
            assertThat(String.valueOf(problem.path())).isEqualTo("input");
        }
    }

    @Test
    void refusesADefinitionThatLacksSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> callDataSource("test_answer", SHAPE).build())
                .withMessage("test_answer: it has no description; it has no call");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> callDataSource("test_answer", SHAPE)
                        .describedAs("-")
                        .read(post("/boxes/{box_id}/answers"))
                        .build())
                .withMessage("test_answer: /boxes/{box_id}/answers names {box_id}, which is no attribute");
    }
}
