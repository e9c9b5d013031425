package io.github.darnold.terraform.rest.creation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// All objects that one configured provider makes, by type. Thread-safe.
public final class Creations {

    private final Map<String, InFlightCreates> types = new ConcurrentHashMap<>();

    public InFlightCreates of(String typeName) {
        return types.computeIfAbsent(typeName, _ -> new InFlightCreates());
    }
}
