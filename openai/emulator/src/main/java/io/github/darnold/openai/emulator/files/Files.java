package io.github.darnold.openai.emulator.files;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.store.Paging;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// `/files`.
public final class Files implements Chapter {

    private static final Paging PAGING = Paging.newestFirst().withLimits(10_000, 10_000);
    private static final Set<String> UNREADABLE = Set.of("assistants", "user_data");

    private final FileStore files;
    private final InstantSource clock;

    public Files(FileStore files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.upload("/files", this::create),
                Route.get("/files", this::list),
                Route.get("/files/{file_id}", call -> Answer.ok(get(call))),
                Route.delete("/files/{file_id}", this::delete),
                Route.get("/files/{file_id}/content", this::content));
    }

    @Override
    public void settle(Instant now) {
        files.expire(now);
    }

    @Override
    public void clear() {
        files.clear();
    }

    private ObjectNode get(Call call) {
        return files.get(call.variable("file_id"));
    }

    private Answer create(Call call) {
        Upload upload = Upload.of(call.form());
        return Answer.ok(files.add(
                upload.file().filename(),
                upload.purpose(),
                upload.file().content(),
                clock.instant(),
                upload.lifetime()));
    }

    private Answer list(Call call) {
        Optional<String> purpose = call.query().text("purpose");
        List<ObjectNode> found = files.all().stream()
                .filter(file ->
                        purpose.isEmpty() || file.get("purpose").stringValue().equals(purpose.get()))
                .toList();
        return Answer.ok(PAGING.page(found, call.query()));
    }

    private Answer delete(Call call) {
        String id = call.variable("file_id");
        files.remove(id);
        return Answer.ok(Json.object().put("id", id).put("object", "file").put("deleted", true));
    }

    private Answer content(Call call) {
        ObjectNode file = get(call);
        String purpose = file.get("purpose").stringValue();
        if (UNREADABLE.contains(purpose)) {
            throw ApiError.badRequest("Not allowed to download files of purpose: " + purpose);
        }
        return files.content(file).answer("application/octet-stream");
    }
}
