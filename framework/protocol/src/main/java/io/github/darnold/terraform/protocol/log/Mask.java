package io.github.darnold.terraform.protocol.log;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What must not be readable in the log: texts wherever they stand, and whole fields by their key.
///
/// @param texts longest first, so that a secret that contains another one goes as a whole
/// @param keys keys of fields whose value is replaced
record Mask(List<String> texts, Set<String> keys) {

    static final Mask NONE = new Mask(List.of(), Set.of());
    static final String HIDDEN = "***";

    Mask {
        texts = texts.stream()
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        keys = Set.copyOf(keys);
    }

    Mask withTexts(Collection<String> more) {
        return new Mask(Stream.concat(texts.stream(), more.stream()).toList(), keys);
    }

    Mask withKeys(Collection<String> more) {
        Set<String> all = new HashSet<>(keys);
        all.addAll(more);
        return new Mask(texts, all);
    }

    String apply(String text) {
        String masked = text;
        for (String secret : texts) {
            masked = masked.replace(secret, HIDDEN);
        }
        return masked;
    }

    String apply(String key, String value) {
        return keys.contains(key) ? HIDDEN : apply(value);
    }
}
