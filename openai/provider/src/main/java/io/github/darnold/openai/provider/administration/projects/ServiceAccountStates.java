package io.github.darnold.openai.provider.administration.projects;

import io.github.darnold.openai.provider.shapes.PeerStates;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;

/// Service accounts as other providers store them: each spells their key in its own way.
final class ServiceAccountStates {

    private static final String KEY = "api_key";
    private static final String ID = "id";

    /// One of them as ours. A key that was made once stays in the state; none is made.
    static ObjectValue ours(ObjectValue stored) {
        ObjectValue state = PeerStates.withUnixTimes(stored, "created_at");
        Value id = id(stored);
        return state.with(ID, id).with("service_account_id", id).with(KEY, key(stored));
    }

    /// Some store the project before it.
    private static Value id(ObjectValue stored) {
        if (stored.get("service_account_id") instanceof StringValue known) {
            return known;
        }
        return stored.get(ID) instanceof StringValue(var text)
                ? Value.of(text.substring(text.lastIndexOf(':') + 1))
                : NullValue.NULL;
    }

    private static Value key(ObjectValue stored) {
        if (stored.get(KEY) instanceof ObjectValue key) {
            return PeerStates.withUnixTimes(key, "created_at");
        }
        Value value = stored.get(KEY).isNull() ? stored.get("api_key_value") : stored.get(KEY);
        return value.isNullOrEmpty() || value.equals(Value.of(""))
                ? NullValue.NULL
                : ObjectValue.of("value", value)
                        .with(ID, stored.get("api_key_id"))
                        .with("name", stored.get("api_key_name"))
                        .with("created_at", stored.get("api_key_created_at"));
    }

    private ServiceAccountStates() {}
}
