package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.engine.structure.Completion;
import io.github.darnold.terraform.engine.structure.StateMismatch;
import io.github.darnold.terraform.engine.structure.StoredJson;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;

/// Reads stored states, and says what is wrong with those that cannot be read.
///
/// @param summary of the error then
record StoredState(String summary) {

    private static final String REMEDY =
            "If the state was edited or damaged, restore a backup; or remove the object from"
                    + " the state with \"terraform state rm\" and import it again.";

    /// @throws Failure when it is not a JSON object
    ObjectValue parse(byte[] json) {
        try {
            if (Json.parseOwn(json) instanceof ObjectValue object) {
                return object;
            }
        } catch (InvalidJson e) {
            throw unreadable("it is not JSON: " + e.getMessage());
        }
        throw unreadable("it is not a JSON object");
    }

    private Failure unreadable(String problem) {
        return Failure.of(summary, "The stored state cannot be read: " + problem + ". " + REMEDY);
    }

    /// The state that has this JSON.
    ///
    /// @throws Failure when the JSON has another shape
    ObjectValue decode(Schema schema, ObjectValue stored) {
        try {
            Value state = StoredJson.read(schema.wireType(), stored);
            return Completion.ofState(schema, (ObjectValue) state);
        } catch (StateMismatch e) {
            throw new Failure(Diagnostic.error(summary, "In the stored state, " + e.getMessage() + ". " + REMEDY)
                    .at(e.path()));
        }
    }
}
