package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;

/// An object as Terraform's state file holds it.
///
/// @param version of the schema that the JSON follows
/// @param identity null where none is recorded
/// @param identityVersion of the identity
/// @param tainted whether its creation failed: the next plan replaces it
public record Stored(
        long version, String json, PrivateState privateState, Value identity, long identityVersion, boolean tainted) {

    /// An object as Terraform 1.11 and older store it: without identity.
    public static Stored of(long version, String json) {
        return new Stored(version, json, PrivateState.empty(), NullValue.NULL, 0, false);
    }

    /// The state, read as its JSON stands.
    ObjectValue value(Schema schema) {
        return (ObjectValue) StateJson.read(schema.wireType(), Json.parse(json));
    }

    /// The identity as its JSON stands.
    String identityJson() {
        return identity instanceof ObjectValue object ? Json.text(object) : "";
    }
}
