package io.github.darnold.terraform.rest.recovery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// All objects that one configured provider makes, by type. Thread-safe.
public final class Creations {

    private final Map<String, Siblings> types = new ConcurrentHashMap<>();

    public Siblings of(String typeName) {
        return types.computeIfAbsent(typeName, _ -> new Siblings());
    }
}
