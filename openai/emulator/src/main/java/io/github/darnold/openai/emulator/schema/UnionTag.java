package io.github.darnold.openai.emulator.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The field that tells the branches of a union of objects apart: demanded by each, with words that no other has.
record UnionTag(String name) {

    static Optional<UnionTag> find(List<Shape> branches) {
        List<ObjectShape> objects = objects(branches);
        if (objects.isEmpty() || objects.size() < branches.size()) {
            return Optional.empty();
        }
        return objects.getFirst().demanded().stream()
                .filter(name -> tellsApart(name, objects))
                .findFirst()
                .map(UnionTag::new);
    }

    private static List<ObjectShape> objects(List<Shape> branches) {
        List<ObjectShape> objects = new ArrayList<>();
        for (Shape branch : branches) {
            if (branch instanceof ObjectShape object) {
                objects.add(object);
            } else if (branch instanceof TaggedShape(String _, Map<String, ObjectShape> inner)) {
                objects.addAll(Set.copyOf(inner.values()));
            }
        }
        return objects;
    }

    private static boolean tellsApart(String name, List<ObjectShape> objects) {
        Set<String> seen = new HashSet<>();
        for (ObjectShape object : objects) {
            List<String> words = words(object, name);
            if (!object.demanded().contains(name)
                    || words.isEmpty()
                    || !words.stream().allMatch(seen::add)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(ObjectShape object, String name) {
        return object.fields().get(name) instanceof TextShape text ? text.words() : List.of();
    }

    TaggedShape shape(List<Shape> branches) {
        Map<String, ObjectShape> byWord = new TreeMap<>();
        for (ObjectShape object : objects(branches)) {
            words(object, name).forEach(word -> byWord.put(word, object));
        }
        return new TaggedShape(name, byWord);
    }
}
