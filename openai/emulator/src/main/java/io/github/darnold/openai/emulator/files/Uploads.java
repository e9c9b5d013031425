package io.github.darnold.openai.emulator.files;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Content;
import io.github.darnold.openai.emulator.http.Form;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.Complaint;
import io.github.darnold.openai.emulator.store.Ids;
import io.github.darnold.openai.emulator.store.StoredObjects;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/uploads`: large files in parts.
public final class Uploads implements Chapter {

    private static final long LARGEST_FILE = 8L << 30;
    private static final long LARGEST_PART = 64L << 20;
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final StoredObjects uploads = StoredObjects.of(id -> ApiError.notFound("No such Upload object: " + id));
    private final Map<String, Parts> parts = new HashMap<>();
    private final Map<String, Duration> lifetimes = new HashMap<>();
    private final FileStore files;
    private final InstantSource clock;
    private final Ids ids;

    public Uploads(FileStore files, InstantSource clock, Ids ids) {
        this.files = files;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/uploads", UploadShapes.CREATE::check, this::create),
                Route.upload("/uploads/{upload_id}/parts", this::add),
                Route.post("/uploads/{upload_id}/complete", UploadShapes.COMPLETE::check, this::complete),
                Route.post("/uploads/{upload_id}/cancel", this::cancel));
    }

    @Override
    public void settle(Instant now) {
        uploads.where(upload -> isPending(upload) && upload.get("expires_at").asLong() <= now.getEpochSecond())
                .forEach(upload -> end(upload, "expired", List.of()));
    }

    @Override
    public void clear() {
        parts.values().forEach(each -> each.keepOnly(List.of()));
        parts.clear();
        lifetimes.clear();
        uploads.clear();
    }

    private Answer create(Call call) {
        ObjectNode body = call.body();
        long bytes = body.get("bytes").asLong();
        if (bytes > LARGEST_FILE) {
            throw Complaint.invalid("bytes", "an upload has at most " + LARGEST_FILE + " bytes.", "invalid_value");
        }
        Instant now = clock.instant();
        ObjectNode upload = Json.object()
                .put("id", ids.next("upload_"))
                .put("object", "upload")
                .put("bytes", bytes)
                .put("created_at", now.getEpochSecond())
                .put("filename", body.get("filename").stringValue())
                .put("purpose", body.get("purpose").stringValue())
                .put("status", "pending")
                .put("expires_at", now.plus(LIFETIME).getEpochSecond());
        uploads.put(upload);
        parts.put(id(upload), new Parts());
        JsonNode expiry = body.get("expires_after");
        if (expiry != null) {
            lifetimes.put(id(upload), Duration.ofSeconds(expiry.get("seconds").asLong()));
        }
        return Answer.ok(upload);
    }

    private Answer add(Call call) {
        ObjectNode upload = pending(call);
        Form.FilePart data = call.form().files().get("data");
        if (data == null) {
            throw Complaint.missing("data");
        }
        Parts all = partsOf(upload);
        try {
            check(upload, all, data.content());
        } catch (ApiError e) {
            data.content().discard();
            throw e;
        }
        String id = ids.next("part_");
        all.add(id, data.content());
        return Answer.ok(Json.object()
                .put("id", id)
                .put("object", "upload.part")
                .put("created_at", clock.instant().getEpochSecond())
                .put("upload_id", id(upload)));
    }

    /// Parts that nobody will use count too: a client that repeats itself may run out of room only at the very end.
    private static void check(ObjectNode upload, Parts all, Content content) {
        if (content.length() == 0) {
            throw ApiError.badRequest("Part is empty.", "data", null);
        }
        if (content.length() > LARGEST_PART) {
            throw ApiError.tooLarge(LARGEST_PART);
        }
        if (all.length() + content.length() > LARGEST_FILE) {
            throw ApiError.badRequest("Upload " + id(upload) + " has too many bytes.", "data", null);
        }
    }

    private Answer complete(Call call) {
        ObjectNode upload = pending(call);
        List<String> order = call.body()
                .get("part_ids")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        Content content = partsOf(upload).join(order);
        long bytes = upload.get("bytes").asLong();
        if (content.length() != bytes) {
            throw ApiError.badRequest("Expected " + bytes + " bytes, but the parts have " + content.length() + ".");
        }
        if (call.body().has("md5")) {
            Parts.checkMd5(content, call.body().get("md5").stringValue());
        }
        String purpose = upload.get("purpose").stringValue();
        Duration lifetime = lifetimes.getOrDefault(id(upload), Upload.usualLifetime(purpose));
        ObjectNode file = files.add(upload.get("filename").stringValue(), purpose, content, clock.instant(), lifetime);
        end(upload, "completed", order);
        return Answer.ok(upload.deepCopy().set("file", file));
    }

    private Answer cancel(Call call) {
        ObjectNode upload = pending(call);
        end(upload, "cancelled", List.of());
        return Answer.ok(upload);
    }

    private void end(ObjectNode upload, String status, List<String> kept) {
        upload.put("status", status);
        partsOf(upload).keepOnly(kept);
        parts.remove(id(upload));
        lifetimes.remove(id(upload));
    }

    private Parts partsOf(ObjectNode upload) {
        return parts.computeIfAbsent(id(upload), _ -> new Parts());
    }

    private ObjectNode pending(Call call) {
        ObjectNode upload = uploads.get(call.variable("upload_id"));
        if (!isPending(upload)) {
            String status = upload.get("status").stringValue();
            throw ApiError.badRequest("Upload " + id(upload) + " is " + status + " already.");
        }
        return upload;
    }

    private static boolean isPending(ObjectNode upload) {
        return upload.get("status").stringValue().equals("pending");
    }

    private static String id(ObjectNode upload) {
        return upload.get("id").stringValue();
    }
}
