package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A set of so many elements of one type.
public record SetType<E>(AttributeType<E> element, int min, int max, List<Constraint> constraints)
        implements AttributeType<Set<E>> {

    public SetType {
        constraints = List.copyOf(constraints);
    }

    public SetType<E> size(int least, int most) {
        return new SetType<>(element, least, most, constraints);
    }

    /// Holds also against this.
    public SetType<E> must(Constraint constraint) {
        return new SetType<>(element, min, max, Constraints.joined(constraints, constraint));
    }

    @Override
    public Type wireType() {
        return new Type.SetOf(element.wireType());
    }

    @Override
    public Set<E> read(Value known) {
        return ((SetValue) known)
                .elements().stream().map(element::read).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public Value write(Set<E> value) {
        return SetValue.of(value.stream().map(element::write).toList());
    }

    @Override
    public void check(Value value, Path path, Consumer<Diagnostic> problems) {
        if (value instanceof SetValue(var elements)) {
            ListType.checkSize(elements.size(), min, max, path, problems);
            elements.forEach(each -> element.check(each, path, problem -> problems.accept(problem.at(path))));
            ElementConstraints.checkKeys(element, elements, _ -> path, problems);
            constraints.forEach(each -> each.check(value, path, problems));
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
        return value instanceof SetValue(var elements)
                ? SetValue.of(elements.stream().map(form).toList())
                : value;
    }

    @Override
    public SetType<E> readOnly() {
        return new SetType<>(element.readOnly(), 0, Integer.MAX_VALUE, List.of());
    }
}
