package io.github.darnold.terraform.plugin.call;

import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;

/// What a provider keeps beside the state of one object, unseen by users: JSON values by key. Not encrypted: no
/// secrets. Not thread-safe: it belongs to one call.
public final class PrivateState {

    private ObjectValue entries;

    private PrivateState(ObjectValue entries) {
        this.entries = entries;
    }

    public static PrivateState empty() {
        return new PrivateState(ObjectValue.EMPTY);
    }

    /// Reads what an earlier call left. Bytes that another provider left are not ours to understand, and are dropped.
    public static PrivateState parse(byte[] bytes) {
        if (bytes.length == 0) {
            return empty();
        }
        try {
            return Json.parse(bytes) instanceof ObjectValue object ? new PrivateState(object) : empty();
        } catch (InvalidJson _) {
            return empty();
        }
    }

    /// For the next call; empty when there is nothing to keep.
    public byte[] bytes() {
        return isEmpty() ? new byte[0] : Json.bytes(entries);
    }

    public boolean isEmpty() {
        return entries.members().isEmpty();
    }

    /// What was put under the key; null when nothing was.
    public Value get(String key) {
        return entries.get(key);
    }

    public void put(String key, Value value) {
        entries = value instanceof NullValue ? entries.without(key) : entries.with(key, value);
    }

    public void remove(String key) {
        entries = entries.without(key);
    }
}
