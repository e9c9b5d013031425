package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.collection.Collection.collection;
import static io.github.darnold.openai.emulator.schema.Shapes.text;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.Documented;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/projects/{project_id}/service_accounts` and the keys that are made for them. A key is shown once,
/// when
/// it is made, with an account or for one.
final class ServiceAccounts implements Behaviour, Chapter {

    private static final String ONE = "/organization/projects/{project_id}/service_accounts/{service_account_id}";
    private static final String KEYS = ONE + "/api_keys";

    private final InstantSource clock;
    private final Ids ids;
    private final ProjectApiKeys keys;
    private final Collection accounts;

    ServiceAccounts(Projects projects, ProjectApiKeys keys, InstantSource clock, Ids ids) {
        this.keys = keys;
        this.clock = clock;
        this.ids = ids;
        this.accounts = collection(ONE, "svc_acct_")
                .forAdminKey()
                .inProse("name", text(1, 255))
                .within(projects.all())
                .behaving(this)
                .build(clock, ids);
    }

    @Override
    public List<String> documented() {
        return Stream.concat(accounts.documented().stream(), Stream.of("POST " + KEYS))
                .toList();
    }

    @Override
    public List<Route> routes() {
        Route key =
                Route.post(KEYS, Documented.body("POST " + KEYS), this::makeKey).forAdminKey();
        return Stream.concat(accounts.routes().stream(), Stream.of(key)).toList();
    }

    @Override
    public void clear() {
        accounts.clear();
    }

    private Answer makeKey(Call call) {
        ObjectNode account = accounts.get(call);
        ObjectNode key =
                key(call.body().path("name").asString("Secret Key"), call.body().path("expires_in_seconds"));
        keys.add(call.variable("project_id"), account, key);
        return Answer.ok(key);
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
            ObjectNode key = key("Secret Key", lifetime);
            account.set("api_key", key);
            keys.add(call.variable("project_id"), account, key);
        }
    }

    @Override
    public void deleting(ObjectNode account, Call call) {
        keys.dropThoseOf(call.variable("project_id"), account.get("id").stringValue());
    }

    private ObjectNode key(String name, JsonNode lifetime) {
        long now = clock.instant().getEpochSecond();
        ObjectNode key = Json.object()
                .put("object", "organization.project.service_account.api_key")
                .put("id", ids.next("key_"))
                .put("name", name)
                .put("created_at", now)
                .put("value", ids.next("sk-svcacct-"));
        return lifetime.isNumber() ? key.put("expires_at", now + lifetime.asLong()) : key.putNull("expires_at");
    }
}
