package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.schema.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An API in memory: things by id, and what was done to them.
final class Shelf {

    final List<String> journal = new ArrayList<>();
    private final Map<String, Fields> things = new LinkedHashMap<>();
    private int count;

    String nextId() {
        count++;
        return "thing-" + count;
    }

    void put(String verb, String id, Fields thing) {
        journal.add(verb + " " + id);
        things.put(id, thing);
    }

    @Nullable
    Fields get(String id) {
        return things.get(id);
    }

    List<Fields> things() {
        return List.copyOf(things.values());
    }

    void remove(String id) {
        journal.add("delete " + id);
        things.remove(id);
    }

    int size() {
        return things.size();
    }
}
