package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.function.Consumer;

/// A value of any type. Two mean the same when they are the same JSON: a map is an object there, a set or tuple a
/// list. Terraform allows it at the root and in single nested objects, not inside collections.
///
/// @param constraints what it must be
public record DynamicType(List<Constraint> constraints) implements AttributeType<Value> {

    static final DynamicType ANY = new DynamicType(List.of());

    public DynamicType {
        constraints = List.copyOf(constraints);
    }

    /// Holds also against this.
    public DynamicType must(Constraint constraint) {
        return new DynamicType(Constraints.joined(constraints, constraint));
    }

    @Override
    public Type wireType() {
        return Type.DYNAMIC;
    }

    @Override
    public Value read(Value known) {
        return known;
    }

    @Override
    public Value write(Value value) {
        return DynamicValue.of(value);
    }

    @Override
    public Value normalForm(Value value) {
        return JsonMeaning.of(value);
    }

    @Override
    public boolean equivalent(Value one, Value other) {
        return one.equals(other) || JsonMeaning.isSame(one, other);
    }

    @Override
    public boolean isAsWritten(Value configured, Value prior) {
        return equivalent(configured, prior);
    }

    @Override
    public void check(Value value, Path path, Consumer<Diagnostic> problems) {
        Value inner = value instanceof DynamicValue dynamic ? dynamic.value() : value;
        constraints.forEach(each -> each.check(inner, path, problems));
    }

    @Override
    public DynamicType readOnly() {
        return ANY;
    }
}
