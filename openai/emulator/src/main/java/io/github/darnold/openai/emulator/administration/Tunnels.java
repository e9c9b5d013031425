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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// `/tunnels`: listed for one organization, workspace or tenant, without pages.
final class Tunnels implements Behaviour, Chapter {

    private static final String ALL = "/tunnels";
    private static final String ONE = ALL + "/{tunnel_id}";
    private static final String ID = "tunnel_[a-z0-9]{32}";
    private static final List<String> SCOPES = List.of("organization_id", "workspace_id", "tenant_id");

    private final Collection tunnels;

    Tunnels(InstantSource clock, Ids ids) {
        this.tunnels = collection(ONE, "tunnel_")
                .forAdminKey()
                .with("creator", "\"user-emulator\"")
                .with("organization_ids", "[\"org-emulator\"]")
                .with("workspace_ids", "[]")
                .with("tenant_ids", "[]")
                .behaving(this)
                .build(clock, ids);
    }

    @Override
    public List<String> documented() {
        return tunnels.documented();
    }

    @Override
    public List<Route> routes() {
        Stream<Route> own = Stream.of(
                Route.get(ALL, this::list), Route.get(ONE, call -> tunnels.answer("GET " + ONE, tunnels.get(call))));
        return Stream.concat(
                        own.map(Route::forAdminKey),
                        tunnels.routes().stream()
                                .filter(route -> !route.method().equals("GET")))
                .toList();
    }

    @Override
    public void clear() {
        tunnels.clear();
    }

    /// Identifiers of tunnels are longer than others, in lower case.
    @Override
    public void creating(ObjectNode tunnel, Call call) {
        String id = tunnel.get("id").stringValue();
        if (!id.matches(ID)) {
            String lower = id.substring(id.indexOf('_') + 1).toLowerCase(Locale.ROOT) + "0".repeat(32);
            tunnel.put("id", "tunnel_" + lower.substring(0, 32));
        }
    }

    /// Lists that are empty are left out.
    @Override
    public ObjectNode shown(ObjectNode tunnel) {
        ObjectNode shown = tunnel.deepCopy();
        SCOPES.stream()
                .map(scope -> scope + "s")
                .filter(field -> shown.path(field).isEmpty())
                .forEach(shown::remove);
        return shown;
    }

    private Answer list(Call call) {
        List<String> given = SCOPES.stream()
                .filter(scope -> call.query().text(scope).isPresent())
                .toList();
        if (given.size() != 1) {
            throw ApiError.badRequest("Exactly one of " + String.join(", ", SCOPES) + " must be given.");
        }
        String scope = given.getFirst();
        Optional<String> wanted = call.query().text(scope);
        ObjectNode answer = Json.object();
        answer.set(
                "tunnels",
                Json.array(tunnels.all(call).stream()
                        .filter(tunnel -> tunnel.get(scope + "s")
                                .valueStream()
                                .anyMatch(id -> Optional.of(id.stringValue()).equals(wanted)))
                        .map(this::shown)
                        .toList()));
        return Answer.ok(answer);
    }
}
