package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.schema.Identity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How objects that exist become those of a resource: by import, from states of other types, from older states.
///
/// @param by null when there is nothing to import
/// @param identity what tells objects apart; null when nothing does
/// @param upgraders of older states, by their version
/// @param movers of states of other types
public record Imports(
        @Nullable Import by, @Nullable Identity identity, Map<Long, StateUpgrader> upgraders, List<StateMover> movers) {

    public Imports {
        upgraders = Map.copyOf(upgraders);
        movers = List.copyOf(movers);
    }
}
