package io.github.darnold.openai.emulator.usage;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Query;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.store.Ids;
import io.github.darnold.openai.emulator.store.Paging;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/audit_logs`: what changed the organization, newest first. Everybody acts by an API key here.
final class AuditTrail implements Chapter {

    private static final int MOST = 10_000;
    private static final Pattern PROJECT = Pattern.compile("/(?:organization/)?projects/([^/]+).*");

    /// Requests, with `*` for an id, and the events that they are.
    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("POST /organization/projects", "project.created"),
            Map.entry("POST /organization/projects/*", "project.updated"),
            Map.entry("POST /organization/projects/*/archive", "project.archived"),
            Map.entry("POST /organization/projects/*/service_accounts", "service_account.created"),
            Map.entry("POST /organization/projects/*/service_accounts/*", "service_account.updated"),
            Map.entry("DELETE /organization/projects/*/service_accounts/*", "service_account.deleted"),
            Map.entry("POST /organization/projects/*/rate_limits/*", "rate_limit.updated"),
            Map.entry("POST /organization/invites", "invite.sent"),
            Map.entry("DELETE /organization/invites/*", "invite.deleted"),
            Map.entry("POST /organization/users/*", "user.updated"),
            Map.entry("DELETE /organization/users/*", "user.deleted"),
            Map.entry("POST /organization/groups", "group.created"),
            Map.entry("POST /organization/groups/*", "group.updated"),
            Map.entry("DELETE /organization/groups/*", "group.deleted"),
            Map.entry("POST /organization/roles", "role.created"),
            Map.entry("POST /organization/roles/*", "role.updated"),
            Map.entry("DELETE /organization/roles/*", "role.deleted"),
            Map.entry("POST /organization/certificates", "certificate.created"),
            Map.entry("POST /organization/certificates/*", "certificate.updated"),
            Map.entry("DELETE /organization/certificates/*", "certificate.deleted"));

    private final InstantSource clock;
    private final Ids ids;
    private final List<ObjectNode> entries = new ArrayList<>();

    AuditTrail(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /// Notes a request that was carried out.
    synchronized void note(String method, String path, JsonNode answer) {
        EVENTS.entrySet().stream()
                .filter(event -> (method + " " + path).matches(event.getKey().replace("*", "[^/]+")))
                .findFirst()
                .ifPresent(event -> entries.add(entry(event.getValue(), path, answer)));
        if (entries.size() > MOST) {
            entries.removeFirst();
        }
    }

    private ObjectNode entry(String type, String path, JsonNode answer) {
        String id = answer.path("id").asString("");
        ObjectNode entry = Json.object()
                .put("id", ids.next("audit_log-"))
                .put("type", type)
                .put("effective_at", clock.instant().getEpochSecond());
        Matcher project = PROJECT.matcher(path);
        if (project.matches()) {
            entry.set("project", Json.object().put("id", project.group(1)).put("name", ""));
        }
        ObjectNode key = Json.object().put("id", "key_emulator").put("type", "user");
        key.set("user", Json.object().put("id", "user-emulator").put("email", "owner@example.com"));
        ObjectNode actor = Json.object().put("type", "api_key");
        actor.set("api_key", key);
        entry.set("actor", actor);
        entry.set(type, Json.object().put("id", id));
        return entry;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/organization/audit_logs", this::list).forAdminKey());
    }

    private synchronized Answer list(Call call) {
        checkTenant(call.query());
        List<ObjectNode> found =
                entries.stream().filter(entry -> isAsked(entry, call.query())).toList();
        return Answer.ok(Paging.newestFirst().page(found, call.query()));
    }

    private static void checkTenant(Query query) {
        boolean tenant = query.flag("tenant_only");
        for (String type : query.texts("event_types")) {
            if (type.startsWith("tenant.") != tenant) {
                throw ApiError.badRequest(
                        "Tenant event types need tenant_only, and go with no others: '" + type + "'.",
                        "event_types",
                        "invalid_value");
            }
        }
    }

    private static boolean isAsked(ObjectNode entry, Query query) {
        long at = entry.get("effective_at").asLong();
        return isOneOf(query.texts("event_types"), entry.get("type").stringValue())
                && isOneOf(query.texts("project_ids"), entry.at("/project/id").asString(""))
                && isOneOf(
                        query.texts("actor_ids"), entry.at("/actor/api_key/id").asString(""))
                && isOneOf(
                        query.texts("actor_emails"),
                        entry.at("/actor/api_key/user/email").asString(""))
                && isOneOf(
                        query.texts("resource_ids"),
                        entry.path(entry.get("type").stringValue()).path("id").asString(""))
                && query.object("effective_at").entrySet().stream()
                        .allMatch(bound -> isWithin(at, bound.getKey(), bound.getValue()));
    }

    private static boolean isOneOf(List<String> asked, String value) {
        return asked.isEmpty() || asked.contains(value);
    }

    private static boolean isWithin(long at, String comparing, String bound) {
        long other = Long.parseLong(bound);
        return switch (comparing) {
            case "gt" -> at > other;
            case "gte" -> at >= other;
            case "lt" -> at < other;
            case "lte" -> at <= other;
            default -> throw ApiError.badRequest("Unknown parameter: 'effective_at[" + comparing + "]'.");
        };
    }

    @Override
    public synchronized void clear() {
        entries.clear();
    }
}
