package io.github.darnold.terraform.rest.object;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Attributes in lines about the progress of something: `status valid`, `completed 3, failed 0`.
public final class Shown {

    /// The attributes that are known, each with its name; those of an object by its members.
    public static String of(List<Attribute<?>> attributes, Fields object) {
        return attributes.stream()
                .flatMap(attribute -> parts(attribute.name(), object.value(attribute)))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> parts(String name, Value value) {
        if (!value.isKnown()) {
            return Stream.empty();
        }
        return switch (value) {
            case ObjectValue(Map<String, Value> members) ->
                members.entrySet().stream().flatMap(member -> parts(member.getKey(), member.getValue()));
            case StringValue(var text) -> Stream.of(name + " " + text);
            default -> Stream.of(name + " " + Json.text(value));
        };
    }

    private Shown() {}
}
