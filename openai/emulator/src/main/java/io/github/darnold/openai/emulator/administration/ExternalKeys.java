package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.collection.Collection.collection;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/external_keys`: which fields go together depends on purpose and cloud. No cloud is asked, so each key
/// is valid.
final class ExternalKeys implements Behaviour, Chapter {

    private static final String ONE = "/organization/external_keys/{external_key_id}";
    private static final String VALIDATE = ONE + "/validate";
    private static final String DECRYPTION = "psp_decryption";

    /// The field with the exact version of a key, by cloud. Keys of others have none.
    private static final Map<String, String> VERSIONS =
            Map.of("gcp", "kms_key_version", "azure", "key_version", "oci", "key_version_ocid");

    private final Collection keys;

    ExternalKeys(InstantSource clock, Ids ids) {
        this.keys = collection(ONE, "extkey_")
                .forAdminKey()
                .with("object", "\"organization.external_key\"")
                .with("api_project_ids", "[]")
                .with("workspace_id", "\"\"")
                .with("purpose", "\"ekm\"")
                .behaving(this)
                .build(clock, ids);
    }

    @Override
    public List<String> documented() {
        return Stream.concat(keys.documented().stream(), Stream.of("POST " + VALIDATE))
                .toList();
    }

    @Override
    public List<Route> routes() {
        Route validate = Route.post(VALIDATE, this::validate).forAdminKey();
        return Stream.concat(keys.routes().stream(), Stream.of(validate)).toList();
    }

    @Override
    public void clear() {
        keys.clear();
    }

    @Override
    public void creating(ObjectNode key, Call call) {
        String version = VERSIONS.getOrDefault(key.get("type").stringValue(), "");
        boolean isForDecryption = key.get("purpose").stringValue().equals(DECRYPTION);
        if (!version.isEmpty() && key.has(version) != isForDecryption) {
            throw ApiError.badRequest(
                    "'%s' is %s when purpose is '%s'."
                            .formatted(
                                    version,
                                    isForDecryption ? "required" : "not allowed",
                                    key.get("purpose").stringValue()),
                    version,
                    "invalid_value");
        }
    }

    @Override
    public boolean isListed(ObjectNode key, Call call) {
        return call.query()
                .text("purpose")
                .map(purpose -> purpose.equals(key.get("purpose").stringValue()))
                .orElse(true);
    }

    private Answer validate(Call call) {
        keys.get(call);
        return Answer.ok(Json.object().put("status", "valid"));
    }
}
