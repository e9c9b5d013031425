package io.github.darnold.openai.provider.embeddings;

import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;

/// States of the provider that had this address before: its identifiers began with the text itself, and its numbers
/// had the digits of 64 bits where the vector has 32.
final class EmbeddingUpgrade {

    static ObjectValue fromHappyPathway(ObjectValue stored) {
        ObjectValue state = Legacy.withoutEmpties(stored);
        ObjectValue named = state.with("id", Value.of(EmbeddingAnswer.identifier(state)));
        return stored.get("embedding") instanceof TupleValue(var numbers) && !numbers.isEmpty()
                ? withVector(named, Vector.ofNumbers(numbers))
                : named;
    }

    private static ObjectValue withVector(ObjectValue state, Vector vector) {
        List<Value> numbers = vector.numbers().stream().map(Value::of).toList();
        return state.with("embedding", new TupleValue(numbers))
                .with("embedding_sha256", new TupleValue(List.of(Value.of(vector.sha256()))));
    }

    private EmbeddingUpgrade() {}
}
