package io.github.darnold.terraform.plugin.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Terraform's type system, as it goes over the wire.
public sealed interface Type {

    Type STRING = Primitive.STRING;
    Type NUMBER = Primitive.NUMBER;
    Type BOOL = Primitive.BOOL;
    Type DYNAMIC = Primitive.DYNAMIC;

    /// The types without parts.
    enum Primitive implements Type {
        STRING,
        NUMBER,
        BOOL,
        DYNAMIC
    }

    record ListOf(Type element) implements Type {}

    record SetOf(Type element) implements Type {}

    record MapOf(Type element) implements Type {}

    record TupleOf(List<Type> elements) implements Type {

        public TupleOf {
            elements = List.copyOf(elements);
        }
    }

    record ObjectOf(Map<String, Type> members) implements Type {

        public ObjectOf {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }
}
