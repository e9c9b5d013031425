package io.github.darnold.terraform.rest.definition;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.duration;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.GoDuration;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The `timeouts` block that Terraform's users know.
final class Timeouts {

    static final String NAME = "timeouts";

    /// The block for these operations, with their limits where users set none.
    static Block block(Map<Operation, Duration> limits) {
        List<Attribute<?>> attributes = new ArrayList<>();
        new EnumMap<>(limits)
                .forEach((operation, limit) -> attributes.add(optional(
                        operation.word(),
                        duration("1s", "720h"),
                        "Time limit for " + operation.word() + ", such as `30s` or `1h30m`. Default: `" + text(limit)
                                + "`.")));
        return Block.single(NAME, new Shape(attributes, List.of()), "How long operations may take.");
    }

    private static String text(Duration duration) {
        if (duration.toSecondsPart() != 0) {
            return duration.toSeconds() + "s";
        }
        return duration.toMinutesPart() == 0 ? duration.toHours() + "h" : duration.toMinutes() + "m";
    }

    static Optional<Duration> of(Fields object, Operation operation) {
        return object.values().get(NAME) instanceof ObjectValue block
                        && block.get(operation.word()) instanceof StringValue(var text)
                ? Optional.of(GoDuration.parse(text))
                : Optional.empty();
    }

    private Timeouts() {}
}
