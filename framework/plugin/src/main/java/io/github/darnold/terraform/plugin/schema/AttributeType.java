package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.function.Consumer;

/// The type of an attribute or element: Terraform's type, its Java form and its constraints. Constraints belong to
/// types, so that elements of lists have them too.
///
/// @param <T> the Java form of a known value
public sealed interface AttributeType<T> extends Constraint
        permits BoolType,
                StringType,
                JsonType,
                Int64Type,
                NumberType,
                DynamicType,
                ListType,
                SetType,
                MapType,
                ObjectType {

    /// The type as Terraform knows it.
    Type wireType();

    /// The Java form of a known value.
    T read(Value known);

    /// The value of a Java form.
    Value write(T value);

    /// Reports each constraint that the value breaks. Null and unknown values break none.
    @Override
    void check(Value value, Path path, Consumer<Diagnostic> problems);

    /// The form in which two values that mean the same are equal: JSON without white space, times in one zone, ...
    default Value normalForm(Value value) {
        return value;
    }

    /// Whether two values mean the same, so that one may stand in state while the API answers the other.
    default boolean equivalent(Value one, Value other) {
        return one.equals(other) || normalForm(one).equals(normalForm(other));
    }

    /// The form in which two configurations that say the same are equal. It may tell more apart than [#normalForm]:
    /// an API may answer in other words what only a user's words decide, such as the order of members of a JSON
    /// document.
    default Value writtenForm(Value value) {
        return normalForm(value);
    }

    /// Whether a configuration says what the prior state has, so that nothing is to change.
    default boolean isAsWritten(Value configured, Value prior) {
        return configured.equals(prior) || writtenForm(configured).equals(writtenForm(prior));
    }

    /// The same type for an attribute that is only read: nested attributes become computed.
    default AttributeType<T> readOnly() {
        return this;
    }
}
