package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.collection.Collection.collection;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/external_storage`: pending until somebody validates it. No cloud is asked.
final class ExternalStorage implements Behaviour, Chapter {

    private static final String ONE = "/organization/external_storage/{external_storage_id}";
    private static final String VALIDATE = ONE + "/validate";

    private final Collection storage;

    ExternalStorage(InstantSource clock, Ids ids) {
        this.storage = collection(ONE, "extstorage_")
                .forAdminKey()
                .with("geography", "\"US\"")
                .with("status", "\"pending\"")
                .keeping("provider", ExternalStorage::whole)
                .behaving(this)
                .build(clock, ids);
    }

    @Override
    public List<String> documented() {
        return Stream.concat(storage.documented().stream(), Stream.of("POST " + VALIDATE))
                .toList();
    }

    @Override
    public List<Route> routes() {
        Route validate = Route.post(VALIDATE, this::validate).forAdminKey();
        return Stream.concat(storage.routes().stream(), Stream.of(validate)).toList();
    }

    @Override
    public void clear() {
        storage.clear();
    }

    @Override
    public boolean isListed(ObjectNode each, Call call) {
        return call.query()
                .text("project_id")
                .map(project -> project.equals(each.get("project_id").stringValue()))
                .orElse(true);
    }

    /// What OpenAI finds out about a bucket.
    private static JsonNode whole(JsonNode sent) {
        ObjectNode provider = sent.deepCopy().asObject();
        return switch (provider.path("type").asString("")) {
            case "aws" ->
                provider.put("account_id", "123456789012")
                        .put("external_id", "org-emulator")
                        .put("region", "us-east-1");
            case "azure" -> provider.put("region", "eastus");
            case "gcp" -> provider.put("audience", "org-emulator").put("region", "us-central1");
            default -> provider;
        };
    }

    private Answer validate(Call call) {
        ObjectNode validated = storage.get(call).put("status", "validated");
        return storage.answer("POST " + VALIDATE, validated);
    }
}
