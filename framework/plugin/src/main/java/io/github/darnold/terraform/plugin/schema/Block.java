package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.value.Type;

/// A nested block: `timeouts { ... }`. New objects use nested attributes; blocks are for what Terraform's users know
/// as blocks.
///
/// @param most most blocks of this name; 0 is no limit
public record Block(String name, Nesting nesting, Shape shape, int least, int most, String description) {

    /// How blocks of one name are collected.
    public enum Nesting {
        SINGLE,
        LIST,
        SET
    }

    public static Block single(String name, Shape shape, String description) {
        return new Block(name, Nesting.SINGLE, shape, 0, 1, description);
    }

    public AttributeType<?> type() {
        ObjectType object = new ObjectType(shape);
        return switch (nesting) {
            case SINGLE -> object;
            case LIST -> SchemaVocabulary.listOf(object);
            case SET -> SchemaVocabulary.setOf(object);
        };
    }

    public Type wireType() {
        return type().wireType();
    }
}
