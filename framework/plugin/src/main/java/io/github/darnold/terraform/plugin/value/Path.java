package io.github.darnold.terraform.plugin.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Where in a configuration, plan or state something is: from the root, step by step. Elements of sets cannot be
/// addressed: a path ends at the set.
public record Path(List<Step> steps) {

    public static final Path ROOT = new Path(List.of());

    public Path {
        steps = List.copyOf(steps);
    }

    /// One step down.
    public sealed interface Step {

        record Attribute(String name) implements Step {}

        record Key(String key) implements Step {}

        record Index(long index) implements Step {}
    }

    public static Path of(String attribute) {
        return ROOT.attribute(attribute);
    }

    public Path attribute(String name) {
        return plus(new Step.Attribute(name));
    }

    public Path key(String key) {
        return plus(new Step.Key(key));
    }

    public Path index(long index) {
        return plus(new Step.Index(index));
    }

    private Path plus(Step step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new Path(longer);
    }

    /// As HCL would write it: `messages[0].role`.
    @Override
    public String toString() {
        String text = steps.stream()
                .map(step -> switch (step) {
                    case Step.Attribute(var name) -> "." + name;
                    case Step.Key(var key) -> "[\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
                    case Step.Index(var index) -> "[" + index + "]";
                })
                .collect(Collectors.joining());
        return text.startsWith(".") ? text.substring(1) : text;
    }
}
