package io.github.darnold.terraform.testing.contract;

import io.github.darnold.terraform.plugin.schema.Int64Type;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.NumberType;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.testing.openapi.Bounds;
import io.github.darnold.terraform.testing.openapi.PropertySchema;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/// The bounds of an attribute, to be held against those of a property.
///
/// @param what they are bounds of
/// @param declared those of the property
/// @param isSpecial whether values are bound otherwise as well, by rules that cannot be compared
record OwnBounds(String what, Bounds bounds, Function<PropertySchema, Bounds> declared, boolean isSpecial) {

    static OwnBounds of(StringType type) {
        boolean isSpecial = !type.choices().isEmpty()
                || type.pattern() != null
                || !type.constraints().isEmpty();
        return new OwnBounds("length", counted(type.minLength(), type.maxLength()), PropertySchema::length, isSpecial);
    }

    static OwnBounds of(ListType<?> type) {
        return new OwnBounds("items", counted(type.min(), type.max()), PropertySchema::items, false);
    }

    static OwnBounds of(SetType<?> type) {
        return new OwnBounds("items", counted(type.min(), type.max()), PropertySchema::items, false);
    }

    static OwnBounds of(Int64Type type) {
        Bounds bounds = new Bounds(
                type.min() == Long.MIN_VALUE ? null : BigDecimal.valueOf(type.min()),
                type.max() == Long.MAX_VALUE ? null : BigDecimal.valueOf(type.max()));
        return new OwnBounds(
                "value",
                bounds,
                property -> inLongs(property.value()),
                !type.constraints().isEmpty());
    }

    /// Documents write the bounds of 64 bits as numbers that are rounded.
    private static Bounds inLongs(Bounds bounds) {
        BigDecimal least = bounds.least();
        BigDecimal most = bounds.most();
        return new Bounds(
                least != null && least.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) <= 0 ? null : least,
                most != null && most.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) >= 0 ? null : most);
    }

    static OwnBounds of(NumberType type) {
        return new OwnBounds(
                "value",
                new Bounds(type.min(), type.max()),
                PropertySchema::value,
                !type.constraints().isEmpty());
    }

    private static Bounds counted(int least, int most) {
        return new Bounds(BigDecimal.valueOf(least), most == Integer.MAX_VALUE ? null : BigDecimal.valueOf(most));
    }

    /// What differs. That something may be empty is no difference, as Terraform does not send what is not there, and
    /// neither is where counting begins, which documents rarely say.
    Optional<String> difference(PropertySchema property) {
        Bounds theirs = declared.apply(property);
        boolean isEqual = counted(bounds).equals(counted(theirs));
        return isEqual || isSpecial ? Optional.empty() : Optional.of("%s %s is not %s".formatted(what, bounds, theirs));
    }

    private static Bounds counted(Bounds of) {
        BigDecimal least = of.least();
        boolean isBegin = least != null && (least.signum() == 0 || least.compareTo(BigDecimal.ONE) == 0);
        return isBegin ? new Bounds(null, of.most()) : of;
    }
}
