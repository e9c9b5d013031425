package io.github.darnold.openai.provider.embeddings;

import static io.github.darnold.openai.provider.embeddings.Embeddings.EMBEDDINGS;
import static io.github.darnold.openai.provider.embeddings.Embeddings.EMBEDDING_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.json.UnexpectedJson;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EmbeddingAnswerTest {

    private static Fields state(String json) {
        return new Fields(EMBEDDING_REQUEST.complete(EmulatedOpenAi.config(Embeddings.RESOURCE.schema(), json)));
    }

    private static Fields twoTexts() {
        return state("{\"model\": \"m\", \"inputs\": [\"a\", \"b\"], \"state_format\": \"list\"}");
    }

    private static Fields completed(Fields state, String answer) {
        return EmbeddingAnswer.complete((ObjectValue) Json.parse(answer), state);
    }

    @Test
    void ordersVectorsByTheirNumbers() {
        Fields state = completed(twoTexts(), """
                {"data": [{"index": 1, "embedding": "AAAAQA=="}, {"index": 0, "embedding": "AACAPw=="}]}""");

        assertThat(state.require(EMBEDDINGS))
                .map(vector -> vector.getFirst().intValueExact())
                .containsExactly(1, 2);
    }

    @Test
    void takesNumbersFromServersThatDoNotKnowBase64() {
        Fields state = completed(
                twoTexts(), "{\"data\": [{\"index\": 0, \"embedding\": [0.1]}, {\"index\": 1, \"embedding\": [2]}]}");

        assertThat(state.require(EMBEDDINGS).getFirst().getFirst()).isEqualByComparingTo(new BigDecimal("0.1"));
    }

    @Test
    void insistsOnOneVectorForEachText() {
        assertThatThrownBy(() -> completed(twoTexts(), "{\"data\": [{\"index\": 0, \"embedding\": [1]}]}"))
                .isInstanceOf(UnexpectedJson.class)
                .hasMessageContaining("2 vectors expected");
    }

    @Test
    void identifiesTheRequestAndNothingElse() {
        String one = EmbeddingAnswer.identifier(
                state("{\"model\": \"m\", \"input\": \"a\"}").values());
        String stored = EmbeddingAnswer.identifier(state(
                        "{\"model\": \"m\", \"input\": \"a\", \"state_format\": \"sha256\", \"triggers\": {\"a\": \"b\"}}")
                .values());
        String other = EmbeddingAnswer.identifier(
                state("{\"model\": \"m\", \"input\": \"b\"}").values());

        assertThat(one).isEqualTo(stored).isNotEqualTo(other).matches("emb_[0-9a-f]{64}");
    }
}
