package io.github.darnold.terraform.engine.structure;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.SchemaVocabulary;
import io.github.darnold.terraform.plugin.schema.Shape;

/// The shape of a whole schema. Blocks are optional attributes in it: Terraform's rules treat them alike but for few
/// exceptions.
public final class Root {

    public static Shape of(Schema schema) {
        Attribute<?>[] blocks = schema.blocks().stream()
                .map(block -> attribute(block, block.type()))
                .toArray(Attribute<?>[]::new);
        return schema.shape().with(blocks);
    }

    private static <T> Attribute<T> attribute(Block block, AttributeType<T> type) {
        return SchemaVocabulary.optional(block.name(), type, block.description());
    }

    private Root() {}
}
