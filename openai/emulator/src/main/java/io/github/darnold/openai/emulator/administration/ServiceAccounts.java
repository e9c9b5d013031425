package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.collection.Collection.collection;
import static io.github.darnold.openai.emulator.schema.Shapes.text;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/projects/{project_id}/service_accounts`. The key that comes with an account is shown once.
final class ServiceAccounts implements Behaviour {

    private final InstantSource clock;
    private final Ids ids;
    private final ProjectApiKeys keys;
    private final Collection accounts;

    ServiceAccounts(Projects projects, ProjectApiKeys keys, InstantSource clock, Ids ids) {
        this.keys = keys;
        this.clock = clock;
        this.ids = ids;
        this.accounts = collection(
                        "/organization/projects/{project_id}/service_accounts/{service_account_id}", "svc_acct_")
                .forAdminKey()
                .inProse("name", text(1, 255))
                .within(projects.all())
                .behaving(this)
                .build(clock, ids);
    }

    Collection accounts() {
        return accounts;
    }

    @Override
    public void creating(ObjectNode account, Call call) {
        boolean isAlone = call.body().path("create_service_account_only").asBoolean(false);
        JsonNode lifetime = call.body().path("expires_in_seconds");
        if (isAlone && lifetime.isNumber()) {
            throw ApiError.badRequest(
                    "expires_in_seconds cannot be used with create_service_account_only.", "expires_in_seconds", null);
        }
        account.put("role", isAlone ? "none" : "member");
        if (isAlone) {
            account.putNull("api_key");
        } else {
            ObjectNode key = key(lifetime);
            account.set("api_key", key);
            keys.add(call.variable("project_id"), account, key);
        }
    }

    @Override
    public void deleting(ObjectNode account, Call call) {
        keys.dropThoseOf(call.variable("project_id"), account.get("id").stringValue());
    }

    private ObjectNode key(JsonNode lifetime) {
        long now = clock.instant().getEpochSecond();
        ObjectNode key = Json.object()
                .put("object", "organization.project.service_account.api_key")
                .put("id", ids.next("key_"))
                .put("name", "Secret Key")
                .put("created_at", now)
                .put("value", ids.next("sk-svcacct-"));
        return lifetime.isNumber() ? key.put("expires_at", now + lifetime.asLong()) : key.putNull("expires_at");
    }
}
