package io.github.darnold.terraform.rest.reading;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One object of a collection, as somebody wants to read it.
///
/// @param collection the request that lists it; members of one collection share what it answers
/// @param field what tells elements apart
/// @param wanted the value of that field, in normal form
/// @param normalForm of the field
/// @param counts which elements come into question at all
/// @param list reads the first page
/// @param single reads this object alone; null where only the list tells of it
public record Member(
        String collection,
        String field,
        String wanted,
        UnaryOperator<String> normalForm,
        Predicate<ObjectValue> counts,
        Page.Source list,
        @Nullable Single single) {

    /// Reads one object.
    @FunctionalInterface
    public interface Single {

        /// The object; empty when the API says that there is none.
        Optional<ObjectValue> read(Call call);
    }

    /// What tells an element apart, as text; null where that is neither text nor a number.
    public static @Nullable String text(Value field) {
        return switch (field) {
            case StringValue(var text) -> text;
            case NumberValue number -> number.text();
            default -> null;
        };
    }

    /// What an index of the collection is made by.
    Index index() {
        return new Index(collection, field, normalForm);
    }

    record Index(String collection, String field, UnaryOperator<String> normalForm) {}
}
