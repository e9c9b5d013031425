package io.github.darnold.terraform.engine.secret;

import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The hashes of the secrets that an object was given, in its private state, by the place of their arguments.
///
/// @param byPlace by the text of the path
record SecretHashes(Map<String, SecretHash> byPlace) {

    private static final String KEY = "write_only";

    SecretHashes {
        byPlace = Map.copyOf(byPlace);
    }

    static SecretHashes in(PrivateState privateState) {
        Map<String, SecretHash> hashes = new LinkedHashMap<>();
        if (privateState.get(KEY) instanceof ObjectValue(var stored)) {
            stored.forEach((place, each) -> {
                SecretHash hash = SecretHash.parse(each);
                if (hash != null) {
                    hashes.put(place, hash);
                }
            });
        }
        return new SecretHashes(hashes);
    }

    /// The hash of what stood there; null when nothing is known of it.
    @Nullable
    SecretHash at(Path place) {
        return byPlace.get(place.toString());
    }

    void keepIn(PrivateState privateState) {
        Map<String, Value> stored = new LinkedHashMap<>();
        byPlace.forEach((place, hash) -> stored.put(place, hash.stored()));
        privateState.put(KEY, stored.isEmpty() ? NullValue.NULL : new ObjectValue(stored));
    }
}
