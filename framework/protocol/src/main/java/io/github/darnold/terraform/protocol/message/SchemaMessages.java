package io.github.darnold.terraform.protocol.message;

import com.google.protobuf.UnsafeByteOperations;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.json.TypeJson;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.BoolType;
import io.github.darnold.terraform.plugin.schema.DynamicType;
import io.github.darnold.terraform.plugin.schema.Int64Type;
import io.github.darnold.terraform.plugin.schema.JsonType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.NumberType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.Schema.Object.NestingMode;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.StringKind;
import org.jspecify.annotations.Nullable;

/// Schemas as Terraform receives them.
final class SchemaMessages {

    static Tfplugin6.Schema of(Schema schema) {
        var block = block(schema.shape(), schema.description());
        schema.blocks().forEach(nested -> block.addBlockTypes(nestedBlock(nested)));
        if (schema.deprecation() != null) {
            block.setDeprecated(true).setDeprecationMessage(schema.deprecation());
        }
        return Tfplugin6.Schema.newBuilder()
                .setVersion(schema.version())
                .setBlock(block)
                .build();
    }

    private static Tfplugin6.Schema.Block.Builder block(Shape shape, String description) {
        var block =
                Tfplugin6.Schema.Block.newBuilder().setDescription(description).setDescriptionKind(StringKind.MARKDOWN);
        shape.attributes().forEach(attribute -> block.addAttributes(attribute(attribute)));
        return block;
    }

    /// Terraform wants both bounds of a single block alike: one block, or none or one.
    private static Tfplugin6.Schema.NestedBlock nestedBlock(Block nested) {
        boolean single = nested.nesting() == Block.Nesting.SINGLE;
        return Tfplugin6.Schema.NestedBlock.newBuilder()
                .setTypeName(nested.name())
                .setNesting(nesting(nested.nesting()))
                .setMinItems(nested.least())
                .setMaxItems(single ? nested.least() : nested.most())
                .setBlock(block(nested.shape(), nested.description()))
                .build();
    }

    private static Tfplugin6.Schema.NestedBlock.NestingMode nesting(Block.Nesting nesting) {
        return switch (nesting) {
            case SINGLE -> Tfplugin6.Schema.NestedBlock.NestingMode.SINGLE;
            case LIST -> Tfplugin6.Schema.NestedBlock.NestingMode.LIST;
            case SET -> Tfplugin6.Schema.NestedBlock.NestingMode.SET;
        };
    }

    private static Tfplugin6.Schema.Attribute attribute(Attribute<?> attribute) {
        var message = Tfplugin6.Schema.Attribute.newBuilder()
                .setName(attribute.name())
                .setDescription(attribute.documentation())
                .setDescriptionKind(StringKind.MARKDOWN)
                .setRequired(attribute.isRequired())
                .setOptional(attribute.isConfigurable() && !attribute.isRequired())
                .setComputed(attribute.isComputed())
                .setSensitive(attribute.isSensitive())
                .setWriteOnly(attribute.isWriteOnly());
        String deprecation = attribute.deprecation();
        if (deprecation != null) {
            message.setDeprecated(true).setDeprecationMessage(deprecation);
        }
        var nested = nested(attribute.type());
        if (nested != null) {
            return message.setNestedType(nested).build();
        }
        byte[] type = Json.bytes(TypeJson.of(attribute.type().wireType()));
        return message.setType(UnsafeByteOperations.unsafeWrap(type)).build();
    }

    private static Tfplugin6.Schema.@Nullable Object nested(AttributeType<?> type) {
        return switch (type) {
            case ObjectType object -> nested(NestingMode.SINGLE, object);
            case ListType<?> list -> nested(NestingMode.LIST, list.element());
            case SetType<?> set -> nested(NestingMode.SET, set.element());
            case MapType<?> map -> nested(NestingMode.MAP, map.element());
            case BoolType _, StringType _, JsonType _, Int64Type _, NumberType _, DynamicType _ -> null;
        };
    }

    private static Tfplugin6.Schema.@Nullable Object nested(NestingMode nesting, AttributeType<?> element) {
        if (!(element instanceof ObjectType object)) {
            return null;
        }
        var nested = Tfplugin6.Schema.Object.newBuilder().setNesting(nesting);
        object.shape().attributes().forEach(attribute -> nested.addAttributes(attribute(attribute)));
        return nested.build();
    }

    private SchemaMessages() {}
}
