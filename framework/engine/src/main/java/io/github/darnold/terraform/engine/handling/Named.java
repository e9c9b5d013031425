package io.github.darnold.terraform.engine.handling;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All of one kind that a provider has, by name.
///
/// @param provider its name and version, for messages
/// @param kind in words: `data source`
public record Named<T>(String provider, String kind, Map<String, T> all) {

    /// Those of a list.
    ///
    /// @throws IllegalArgumentException when two have the same name
    public static <T> Named<T> of(String provider, String kind, List<? extends T> list, Function<T, String> name) {
        Map<String, T> all = new LinkedHashMap<>();
        for (T each : list) {
            if (all.put(name.apply(each), each) != null) {
                throw new IllegalArgumentException("defined twice: " + name.apply(each));
            }
        }
        return new Named<>(provider, kind, Collections.unmodifiableMap(all));
    }

    /// The one of that name.
    ///
    /// @throws Failure when there is none
    public T get(String name) {
        T found = all.get(name);
        if (found == null) {
            throw Failure.of(
                    "Unknown " + kind + " " + name,
                    "The provider " + provider + " has no " + kind + " " + name + ". Check its name, or upgrade the"
                            + " provider: allow a newer version in required_providers and run \"terraform init -upgrade\".");
        }
        return found;
    }

    /// What each has; those that have nothing are left out.
    public <S> Map<String, S> each(Function<T, @Nullable S> part) {
        Map<String, S> parts = new LinkedHashMap<>();
        all.forEach((name, each) -> {
            S found = part.apply(each);
            if (found != null) {
                parts.put(name, found);
            }
        });
        return Collections.unmodifiableMap(parts);
    }
}
