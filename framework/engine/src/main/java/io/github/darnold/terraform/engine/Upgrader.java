package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.engine.structure.Completion;
import io.github.darnold.terraform.engine.structure.StateMismatch;
import io.github.darnold.terraform.engine.structure.StoredJson;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.stream.Collectors;

/// Brings stored states, of this or an earlier schema version, into the current shape.
///
/// @param provider name and version of the provider, for messages
record Upgrader(String provider, Resource<?> resource) {

    /// The state in the current shape.
    ///
    /// @throws Failure when the stored state cannot be understood
    ObjectValue upgrade(long version, byte[] json) {
        ObjectValue stored = parse(json);
        long current = resource.schema().version();
        if (version == current) {
            return decode(stored);
        }
        StateUpgrader upgrader = resource.stateUpgraders().get(version);
        if (version > current) {
            throw newer(version, current);
        }
        if (upgrader == null) {
            throw tooOld(version, current);
        }
        return decode(upgrader.upgrade(stored));
    }

    private ObjectValue parse(byte[] json) {
        try {
            if (Json.parse(json) instanceof ObjectValue object) {
                return object;
            }
        } catch (InvalidJson e) {
            throw unreadable("it is not JSON: " + e.getMessage());
        }
        throw unreadable("it is not a JSON object");
    }

    private ObjectValue decode(ObjectValue stored) {
        try {
            Value state = StoredJson.read(resource.schema().wireType(), stored);
            return Completion.ofState(resource.schema(), (ObjectValue) state);
        } catch (StateMismatch e) {
            throw new Failure(Diagnostic.error(summary(), "In the stored state, " + e.getMessage() + ". " + remedy())
                    .at(e.path()));
        }
    }

    private Failure unreadable(String problem) {
        return Failure.of(summary(), "The stored state cannot be read: " + problem + ". " + remedy());
    }

    private String summary() {
        return "Cannot read the stored state of " + resource.typeName();
    }

    private static String remedy() {
        return "If the state was edited or damaged, restore a backup; or remove the object from the state with"
                + " \"terraform state rm\" and import it again.";
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
