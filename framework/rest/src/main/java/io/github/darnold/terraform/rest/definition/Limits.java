package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Fields;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much time operations have.
///
/// @param usual limits that users can set, with their defaults
/// @param own arguments of its own that limit the time of a create, beside the `timeouts` block
public record Limits(Map<Operation, Duration> usual, List<Own> own) {

    public Limits {
        usual = Map.copyOf(usual);
        own = List.copyOf(own);
    }

    /// An argument that limits the time of a create.
    public record Own(String argument, Function<Fields, Optional<Duration>> duration) {}

    /// How much time the operation has, by the `timeouts` block of the object or an argument of its own.
    public Duration of(Operation operation, Fields object) {
        Optional<Duration> set = operation == Operation.CREATE
                ? own.stream()
                        .flatMap(each -> each.duration().apply(object).stream())
                        .findFirst()
                : Optional.empty();
        return set.or(() -> Timeouts.of(object, operation)).orElse(usual.getOrDefault(operation, operation.usual()));
    }

    /// The arguments that give a create more time, for messages.
    public String arguments() {
        return Stream.concat(own.stream().map(Own::argument), Stream.of("timeouts"))
                .collect(Collectors.joining(" or "));
    }
}
