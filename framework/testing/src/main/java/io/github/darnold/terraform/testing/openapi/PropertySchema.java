package io.github.darnold.terraform.testing.openapi;

import java.util.Set;
import java.util.TreeSet;

/// What the document says about one property, over all branches of `anyOf` and `oneOf` that declare it.
///
/// @param types JSON Schema's type names (`string integer number boolean array object null`); none: any type
/// @param enumValues the values of all enumerations, null left out
/// @param open whether strings outside `enumValues` are valid too, so that an enumeration is only a suggestion
/// @param required whether every object that may hold the property must have it
/// @param properties the names of the properties of an object
/// @param length of texts
/// @param value of numbers
/// @param items how many elements an array has
public record PropertySchema(
        Set<String> types,
        Set<String> enumValues,
        boolean open,
        boolean required,
        Set<String> properties,
        Bounds length,
        Bounds value,
        Bounds items) {

    /// A property without bounds.
    public PropertySchema(
            Set<String> types, Set<String> enumValues, boolean open, boolean required, Set<String> properties) {
        this(types, enumValues, open, required, properties, Bounds.NONE, Bounds.NONE, Bounds.NONE);
    }

    public PropertySchema {
        types = Set.copyOf(types);
        enumValues = Set.copyOf(enumValues);
        properties = Set.copyOf(properties);
    }

    public boolean nullable() {
        return types.isEmpty() || types.contains("null");
    }

    @Override
    public String toString() {
        return "types %s%s%s%s"
                .formatted(
                        new TreeSet<>(types),
                        enumValues.isEmpty() ? "" : (open ? ", suggested " : ", one of ") + new TreeSet<>(enumValues),
                        properties.isEmpty() ? "" : ", properties " + new TreeSet<>(properties),
                        required ? ", required" : "");
    }
}
