package io.github.darnold.terraform.rest.object;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the attribute that an API means by the name of an argument: `messages[0].content`, `messages.0.content`.
final class ParamPath {

    private static final Pattern SEPARATORS = Pattern.compile("[.\\[\\]]+");

    /// The path as far as the shape knows it; empty when it does not know the first name.
    static Optional<Path> of(String param, Shape shape) {
        List<String> parts =
                SEPARATORS.splitAsStream(param).filter(part -> !part.isEmpty()).toList();
        return parts.isEmpty() ? Optional.empty() : follow(parts, shape, Path.ROOT);
    }

    /// The attribute that stands deepest, or else one that stands within what is meant.
    private static Optional<Path> follow(List<String> parts, Shape shape, Path path) {
        List<Attribute<?>> all = shape.attributes().stream()
                .<Attribute<?>>map(each -> each)
                .filter(Attribute::isConfigurable)
                .toList();
        return all.stream()
                .filter(each -> begins(parts, names(each)))
                .max(Comparator.comparingInt(each -> names(each).size()))
                .map(found -> within(
                        parts.subList(names(found).size(), parts.size()), found.type(), path.attribute(found.name())))
                .or(() -> all.stream()
                        .filter(each -> begins(names(each), parts))
                        .findFirst()
                        .map(each -> path.attribute(each.name())));
    }

    private static List<String> names(Attribute<?> attribute) {
        return List.of(attribute.json().sentAs().split("\\.", -1));
    }

    private static boolean begins(List<String> names, List<String> beginning) {
        return names.size() >= beginning.size()
                && names.subList(0, beginning.size()).equals(beginning);
    }

    private static Path within(List<String> parts, AttributeType<?> type, Path path) {
        if (parts.isEmpty()) {
            return path;
        }
        return switch (type) {
            case ObjectType object -> follow(parts, object.shape(), path).orElse(path);
            case ListType<?> list
            when parts.getFirst().matches("\\d{1,9}") ->
                within(parts.subList(1, parts.size()), list.element(), path.index(Long.parseLong(parts.getFirst())));
            default -> path;
        };
    }

    private ParamPath() {}
}
