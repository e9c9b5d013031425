package io.github.darnold.openai.provider.embeddings;

import static io.github.darnold.openai.provider.embeddings.Embeddings.EMBEDDING_REQUEST;
import static io.github.darnold.openai.provider.embeddings.Embeddings.ID;
import static io.github.darnold.openai.provider.embeddings.Embeddings.INPUTS;
import static io.github.darnold.openai.provider.embeddings.Embeddings.STATE_FORMAT;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.json.CanonicalJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.json.Encoder;
import io.github.darnold.terraform.rest.json.UnexpectedJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Takes vectors out of an answer into the state.
final class EmbeddingAnswer {

    /// Fills the results. An update, which sends nothing, has only the state to take them from.
    static Fields complete(ObjectValue answer, Fields state) {
        Fields named = state.isNull(ID) ? state.with(ID, identifier(state.values())) : state;
        Optional<List<Vector>> vectors =
                answer.has("data") ? Optional.of(vectors(answer, state)) : StateFormat.kept(state);
        if (vectors.isEmpty() && !state.require(STATE_FORMAT).equals(StateFormat.SHA256)) {
            throw new Failure(Diagnostic.error(
                            "The state has only hashes of the vectors",
                            "They cannot be turned into state_format \"" + state.require(STATE_FORMAT)
                                    + "\". Replace the resource: terraform apply -replace=ADDRESS.")
                    .at(STATE_FORMAT.name()));
        }
        return vectors.map(known -> StateFormat.written(named, known)).orElse(named);
    }

    /// Vectors come with the number of the text that they belong to, not necessarily in order.
    private static List<Vector> vectors(ObjectValue answer, Fields state) {
        int expected = state.isSet(INPUTS) ? state.require(INPUTS).size() : 1;
        if (!(answer.get("data") instanceof TupleValue(var elements)) || elements.size() != expected) {
            throw new UnexpectedJson("field data: " + expected + " vectors expected");
        }
        return elements.stream()
                .sorted(Comparator.comparing(EmbeddingAnswer::index))
                .map(EmbeddingAnswer::vector)
                .toList();
    }

    private static BigDecimal index(Value element) {
        return element instanceof ObjectValue object && object.get("index") instanceof NumberValue(var index)
                ? index
                : BigDecimal.ZERO;
    }

    /// Compatible servers may not know Base64 and answer numbers all the same.
    private static Vector vector(Value element) {
        return switch (element instanceof ObjectValue object ? object.get("embedding") : element) {
            case StringValue(var base64) -> Vector.ofBase64(base64);
            case TupleValue(var numbers) -> Vector.ofNumbers(numbers);
            default -> throw new UnexpectedJson("field embedding: Base64 or numbers expected");
        };
    }

    /// What OpenAI does not give: an identifier, the same for the same request.
    static String identifier(ObjectValue object) {
        ObjectValue request = new Encoder(EMBEDDING_REQUEST).create(object, _ -> true);
        String canonical = CanonicalJson.of(Json.text(request));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return "emb_" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private EmbeddingAnswer() {}
}
