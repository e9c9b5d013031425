package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.collection.Collection.collection;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.IssuedKeys;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.KeyKind;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/projects/{project_id}/api_keys`: keys of service accounts. People make theirs in the dashboard alone.
/// A key itself is never told.
final class ProjectApiKeys implements Behaviour {

    private static final String OWNER = "owner";

    private final InstantSource clock;
    private final IssuedKeys issued;
    private final Collection keys;

    ProjectApiKeys(Projects projects, IssuedKeys issued, InstantSource clock, Ids ids) {
        this.clock = clock;
        this.issued = issued;
        this.keys = collection("/organization/projects/{project_id}/api_keys/{api_key_id}", "key_")
                .forAdminKey()
                .within(projects.all())
                .behaving(this)
                .build(clock, ids);
    }

    Collection keys() {
        return keys;
    }

    /// Lists a key of an account, without the key itself.
    void add(String project, ObjectNode account, ObjectNode key) {
        String value = key.get("value").stringValue();
        ObjectNode owner = Json.object().put("type", "service_account");
        owner.set("service_account", part(account, "id", "created_at", "name", "role"));
        ObjectNode listed = part(key, "id", "name", "created_at", "expires_at")
                .put("object", "organization.project.api_key")
                .putNull("last_used_at")
                .put("owner_project_access", "active")
                .put("redacted_value", value.substring(0, 10) + "***" + value.substring(value.length() - 4));
        listed.set(OWNER, owner);
        keys.put(project, listed);
        issued.issue(key, KeyKind.API);
    }

    private static ObjectNode part(ObjectNode whole, String... fields) {
        ObjectNode part = Json.object();
        for (String field : fields) {
            part.set(field, whole.get(field));
        }
        return part;
    }

    /// An account takes its keys along.
    void dropThoseOf(String project, String account) {
        keys.of(project).stream()
                .filter(key -> key.at("/owner/service_account/id").asString("").equals(account))
                .map(key -> key.get("id").stringValue())
                .forEach(id -> {
                    keys.drop(id);
                    issued.revoke(id);
                });
    }

    @Override
    public void deleting(ObjectNode key, Call call) {
        issued.revoke(key.get("id").stringValue());
    }

    @Override
    public boolean isListed(ObjectNode key, Call call) {
        String access = call.query().text("owner_project_access").orElse("active");
        return access.equals("any")
                || key.get("owner_project_access").stringValue().equals(access);
    }

    @Override
    public void changing(ObjectNode key, Call call) {
        if (call.body().isEmpty()) {
            throw ApiError.badRequest("At least one of 'scopes' and 'expires_in_seconds' must be given.");
        }
        JsonNode end = key.path("expires_at");
        if (end.isNumber() && end.asLong() <= clock.instant().getEpochSecond()) {
            throw ApiError.badRequest("The API key has expired and cannot be changed.");
        }
        if (call.body().path("expires_in_seconds").isNumber()) {
            long seconds = call.body().get("expires_in_seconds").asLong();
            long until = clock.instant().getEpochSecond() + seconds;
            key.put("expires_at", until);
            issued.expire(key.get("id").stringValue(), until);
        }
    }
}
