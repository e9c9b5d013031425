package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A list of so many elements of one type.
public record ListType<E>(AttributeType<E> element, int min, int max, List<Constraint> constraints)
        implements AttributeType<List<E>> {

    public ListType {
        constraints = List.copyOf(constraints);
    }

    public ListType<E> size(int least, int most) {
        return new ListType<>(element, least, most, constraints);
    }

    /// No two elements mean the same.
    public ListType<E> unique() {
        return must(ElementConstraints.unique(element));
    }

    /// Holds also against this.
    public ListType<E> must(Constraint constraint) {
        return new ListType<>(element, min, max, Constraints.joined(constraints, constraint));
    }

    @Override
    public Type wireType() {
        return new Type.ListOf(element.wireType());
    }

    @Override
    public List<E> read(Value known) {
        return ((ListValue) known).elements().stream().map(element::read).toList();
    }

    @Override
    public Value write(List<E> value) {
        return new ListValue(value.stream().map(element::write).toList());
    }

    @Override
    public void check(Value value, Path path, Consumer<Diagnostic> problems) {
        if (value instanceof ListValue(var elements)) {
            checkSize(elements.size(), min, max, path, problems);
            for (int i = 0; i < elements.size(); i++) {
                element.check(elements.get(i), path.index(i), problems);
            }
            ElementConstraints.checkKeys(element, elements, path::index, problems);
            constraints.forEach(each -> each.check(value, path, problems));
        }
    }

    static void checkSize(int size, int min, int max, Path path, Consumer<Diagnostic> problems) {
        if (size < min || size > max) {
            problems.accept(Problems.at(
                    path,
                    "has " + Problems.counted(size, "element"),
                    "It must have " + Problems.range(min, Problems.limit(max), "element") + "."));
        }
    }

    @Override
    public Value normalForm(Value value) {
        return inForm(value, element::normalForm);
    }

    @Override
    public Value writtenForm(Value value) {
        return inForm(value, element::writtenForm);
    }

    private static Value inForm(Value value, UnaryOperator<Value> form) {
        return value instanceof ListValue(var elements)
                ? new ListValue(elements.stream().map(form).toList())
                : value;
    }

    @Override
    public ListType<E> readOnly() {
        return new ListType<>(element.readOnly(), 0, Integer.MAX_VALUE, List.of());
    }
}
