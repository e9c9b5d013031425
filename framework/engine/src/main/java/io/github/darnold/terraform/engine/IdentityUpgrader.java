package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.engine.structure.StateMismatch;
import io.github.darnold.terraform.engine.structure.StoredJson;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import org.jspecify.annotations.Nullable;

/// Brings stored identities of earlier versions into the current shape. One that nobody knows how to upgrade is
/// forgotten: the next read finds it anew.
record IdentityUpgrader(Resource<?> resource) {

    /// The identity in the current shape; null where there was none, or none that can be upgraded.
    ///
    /// @throws Failure when the stored identity cannot be understood
    Value upgrade(long version, byte[] json) {
        Identity schema = resource.identity();
        if (schema == null) {
            throw Failure.of(
                    "Cannot upgrade the identity of " + resource.typeName(),
                    "In this release of the provider, " + resource.typeName() + " has no identity. The state was"
                            + " written with a release that gave it one: use that release or a newer one.");
        }
        if (json.length == 0 || !(parse(json) instanceof ObjectValue stored)) {
            return NullValue.NULL;
        }
        if (version == schema.version()) {
            return decode(schema, stored);
        }
        StateUpgrader upgrader = resource.identityUpgraders().get(version);
        return upgrader == null ? NullValue.NULL : decode(schema, upgrader.upgrade(stored));
    }

    private Value parse(byte[] json) {
        try {
            return Json.parse(json);
        } catch (InvalidJson e) {
            throw unreadable("it is not JSON: " + e.getMessage());
        }
    }

    private Value decode(Identity schema, ObjectValue stored) {
        try {
            return StoredJson.read(schema.wireType(), stored);
        } catch (StateMismatch e) {
            throw unreadable(e.getMessage());
        }
    }

    private Failure unreadable(@Nullable String problem) {
        return Failure.of(
                "Cannot read the stored identity of " + resource.typeName(),
                "In the stored state, the identity cannot be understood: " + problem + ". If the state was edited or"
                        + " damaged, restore a backup; or remove the object from the state with \"terraform state rm\""
                        + " and import it again.");
    }
}
