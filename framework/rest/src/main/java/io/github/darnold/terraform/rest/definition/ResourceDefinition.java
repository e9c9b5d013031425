package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that a definition says about a resource.
///
/// @param aliases other names of arguments
/// @param planning what has a say in plans
/// @param completing what adds to states what answers do not tell
public record ResourceDefinition(
        String typeName,
        Schema schema,
        Creates creates,
        Reads reads,
        Updates updates,
        Destroys destroys,
        Imports imports,
        Limits limits,
        List<Alias> aliases,
        List<Hooks.Planning> planning,
        List<Hooks.Completing> completing)
        implements Definition {

    public ResourceDefinition {
        aliases = List.copyOf(aliases);
        planning = List.copyOf(planning);
        completing = List.copyOf(completing);
    }

    /// The `timeouts` block for these limits.
    public static Block timeouts(Map<Operation, Duration> limits) {
        return Timeouts.block(limits);
    }

    @Override
    public List<DefinedCall> calls() {
        List<Attribute<?>> attributes = shape().attributes();
        return Stream.of(
                        creates.calls(attributes),
                        reads.calls(attributes),
                        updates.calls(attributes),
                        creates.adoptingCalls(attributes),
                        reads.parentCalls(),
                        destroys.calls().stream().map(DefinedCall::of).toList())
                .flatMap(Collection::stream)
                .toList();
    }

    /// The attributes that stand in paths of calls.
    public Set<String> pathVariables() {
        return Stream.of(creates.each(), Stream.ofNullable(reads.call()), Stream.ofNullable(updates.call()))
                .flatMap(calls -> calls)
                .flatMap(call -> call.path().variables().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the attribute may stand in the body of this call: it does not stand in its path.
    public static boolean isInBody(ApiCall call, Attribute<?> attribute) {
        return !call.path().variables().contains(attribute.name());
    }
}
