package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.collection.Collection.collection;
import static io.github.darnold.openai.emulator.schema.Shapes.text;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.IssuedKeys;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.KeyKind;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/admin_api_keys`. Each is shown once, when it is made, and belongs to who was in the organization
/// first.
final class AdminApiKeys implements Behaviour {

    private static final int SHOWN = 3;

    private final InstantSource clock;
    private final Ids ids;
    private final OrganizationUsers users;
    private final IssuedKeys issued;
    private final Collection keys;

    AdminApiKeys(OrganizationUsers users, IssuedKeys issued, InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
        this.users = users;
        this.issued = issued;
        this.keys = collection("/organization/admin_api_keys/{key_id}", "key_")
                .forAdminKey()
                .inProse("name", text(1, 255))
                .behaving(this)
                .build(clock, ids);
    }

    Collection keys() {
        return keys;
    }

    @Override
    public void creating(ObjectNode key, Call call) {
        String value = ids.next("sk-admin-");
        key.put("value", value).put("redacted_value", "sk-admin..." + value.substring(value.length() - SHOWN));
        JsonNode lifetime = call.body().path("expires_in_seconds");
        if (lifetime.isNumber()) {
            key.put("expires_at", clock.instant().getEpochSecond() + lifetime.asLong());
        }
        key.set("owner", owner());
        issued.issue(key, KeyKind.ADMIN);
    }

    @Override
    public void deleting(ObjectNode key, Call call) {
        issued.revoke(key.get("id").stringValue());
    }

    private ObjectNode owner() {
        ObjectNode owner = Json.object().put("type", "user").put("object", "organization.user");
        users.collection().of("").stream().findFirst().ifPresent(user -> {
            owner.set("id", user.get("id"));
            owner.set("name", user.get("name"));
            owner.set("role", user.get("role"));
            owner.set("created_at", user.get("added_at"));
        });
        return owner;
    }
}
