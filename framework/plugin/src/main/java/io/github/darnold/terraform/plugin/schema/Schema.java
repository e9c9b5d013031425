package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The schema of a provider, resource or data source. The value of one is an object of all attributes and all blocks.
///
/// @param version of the stored state; 0 unless an earlier release stored another shape
/// @param description in Markdown
/// @param deprecation what to use instead, or null
public record Schema(
        long version,
        Shape shape,
        List<Block> blocks,
        String description,
        @Nullable String deprecation) {

    public Schema {
        blocks = List.copyOf(blocks);
        for (Block block : blocks) {
            if (shape.has(block.name())) {
                throw new IllegalArgumentException(block.name() + " is both an attribute and a block");
            }
        }
        boolean isShown = shape.attributes().stream().anyMatch(Attribute::isChanging);
        WriteOnlyForm.checkShown(shape, isShown);
        blocks.forEach(block -> WriteOnlyForm.checkShown(block.shape(), isShown));
    }

    public static Schema of(Shape shape, String description) {
        return new Schema(0, shape, List.of(), description, null);
    }

    public Type.ObjectOf wireType() {
        Map<String, Type> members = new LinkedHashMap<>(shape.wireType().members());
        blocks.forEach(block -> members.put(block.name(), block.wireType()));
        return new Type.ObjectOf(members);
    }

    /// The object with every attribute and block of the schema, and nothing else; collections of blocks are empty, not
    /// null.
    public ObjectValue complete(ObjectValue object) {
        Map<String, Value> members = new LinkedHashMap<>(shape.complete(object).members());
        for (Block block : blocks) {
            Value value = object.get(block.name());
            members.put(block.name(), value.isNull() ? none(block) : value);
        }
        return new ObjectValue(members);
    }

    private static Value none(Block block) {
        return switch (block.nesting()) {
            case SINGLE -> NullValue.NULL;
            case LIST -> Value.listOf(List.of());
            case SET -> SetValue.of(List.of());
        };
    }

    /// Reports every constraint and rule that the configuration breaks.
    public void check(ObjectValue config, Consumer<Diagnostic> problems) {
        shape.check(config, Path.ROOT, problems);
        blocks.forEach(block -> block.type().check(config.get(block.name()), Path.of(block.name()), problems));
    }
}
