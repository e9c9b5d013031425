package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.stream.Collectors;

/// Brings stored states, of this or an earlier schema version, into the current shape.
///
/// @param provider name and version of the provider, for messages
record Upgrader(String provider, Resource<?> resource) {

    /// The state in the current shape.
    ///
    /// @throws Failure when the stored state cannot be understood
    ObjectValue upgrade(long version, byte[] json) {
        var reading = new StoredState(summary());
        ObjectValue stored = reading.parse(json);
        long current = resource.schema().version();
        if (version == current) {
            return reading.decode(resource.schema(), stored);
        }
        StateUpgrader upgrader = resource.stateUpgraders().get(version);
        if (version > current) {
            throw newer(version, current);
        }
        if (upgrader == null) {
            throw tooOld(version, current);
        }
        return reading.decode(resource.schema(), upgrader.upgrade(stored));
    }

    private String summary() {
        return "Cannot read the stored state of " + resource.typeName();
    }

    private Failure newer(long version, long current) {
        return Failure.of(
                summary(),
                "It was stored by a newer release of the provider, with schema version " + version + ". This release, "
                        + provider + ", knows versions up to " + current
                        + ". Upgrade the provider: allow a newer version in"
                        + " required_providers and run \"terraform init -upgrade\".");
    }

    private Failure tooOld(long version, long current) {
        String known = resource.stateUpgraders().keySet().stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return Failure.of(
                summary(),
                "It has schema version " + version + ". This release, " + provider + ", has version " + current
                        + (known.isEmpty() ? " and upgrades from no other" : " and upgrades from " + known)
                        + ". Apply once with a release in between, or remove the object from the state with"
                        + " \"terraform state rm\" and import it again.");
    }
}
