package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.engine.structure.Completion;
import io.github.darnold.terraform.engine.structure.StoredJson;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;

/// An object as Terraform's state file holds it.
///
/// @param version of the schema that the JSON follows
/// @param tainted whether its creation failed: the next plan replaces it
public record Stored(long version, String json, PrivateState privateState, Value identity, boolean tainted) {

    /// The state, read as its JSON stands.
    ObjectValue value(Schema schema) {
        Value value = StoredJson.read(schema.wireType(), Json.parse(json));
        return Completion.ofState(schema, (ObjectValue) value);
    }

    static Stored of(Schema schema, ObjectValue state, StateAnswer answer, boolean tainted) {
        String json = StateJson.write(schema.wireType(), state);
        PrivateState copy = PrivateState.parse(answer.privateState().bytes());
        return new Stored(schema.version(), json, copy, answer.identity(), tainted);
    }
}
