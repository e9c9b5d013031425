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
import io.github.darnold.openai.emulator.schema.Documented;
import io.github.darnold.openai.emulator.store.Ids;
import io.github.darnold.openai.emulator.store.Paging;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/certificates`, and which of them are active in the organization and in each project. Projects are
/// taken on trust.
final class Certificates implements Behaviour, Chapter {

    private static final String ALL = "/organization/certificates";
    private static final String ONE = ALL + "/{certificate_id}";
    private static final String OF_PROJECT = "/organization/projects/{project_id}/certificates";
    private static final String ORGANIZATION = "";
    private static final int MOST = 50;

    private final Collection certificates;

    /// Where certificates are active, as `<project>/<certificate>`.
    private final Set<String> active = new TreeSet<>();

    Certificates(InstantSource clock, Ids ids) {
        this.certificates = collection(ONE, "cert_")
                .forAdminKey()
                .with("object", "\"certificate\"")
                .with("name", "null")
                .behaving(this)
                .build(clock, ids);
    }

    @Override
    public List<String> documented() {
        return Stream.concat(
                        certificates.documented().stream(),
                        Stream.of(ALL, OF_PROJECT)
                                .flatMap(path -> Stream.of(
                                        "GET " + path, "POST " + path + "/activate", "POST " + path + "/deactivate")))
                .distinct()
                .toList();
    }

    @Override
    public List<Route> routes() {
        Stream<Route> own = Stream.of(
                Route.get(ALL, call -> list("GET " + ALL, ORGANIZATION, call)),
                Route.get(ONE, this::read),
                Route.get(OF_PROJECT, call -> list("GET " + OF_PROJECT, call.variable("project_id"), call)),
                toggle(ALL + "/activate"),
                toggle(ALL + "/deactivate"),
                toggle(OF_PROJECT + "/activate"),
                toggle(OF_PROJECT + "/deactivate"));
        return Stream.concat(
                        own.map(Route::forAdminKey),
                        certificates.routes().stream()
                                .filter(route -> !route.method().equals("GET")))
                .toList();
    }

    @Override
    public void clear() {
        certificates.clear();
        active.clear();
    }

    @Override
    public void creating(ObjectNode certificate, Call call) {
        if (certificates.all(call).size() >= MOST) {
            throw ApiError.badRequest("An organization can have at most " + MOST + " certificates.");
        }
        JsonNode details =
                CertificateText.details(certificate.get("certificate").stringValue());
        certificate.set("certificate_details", details);
    }

    @Override
    public ObjectNode shown(ObjectNode certificate) {
        ObjectNode shown = certificate.deepCopy();
        shown.set("certificate_details", CertificateText.withoutContent(certificate.get("certificate_details")));
        return shown;
    }

    @Override
    public void deleting(ObjectNode certificate, Call call) {
        String id = certificate.get("id").stringValue();
        if (active.stream().anyMatch(place -> place.endsWith("/" + id))) {
            throw ApiError.badRequest(
                    "Certificate '" + id + "' is active. Deactivate it for the organization and all projects first.",
                    null,
                    "certificate_active");
        }
    }

    private Answer read(Call call) {
        ObjectNode certificate = certificates.get(call);
        Answer brief = certificates.answer("GET " + ONE, certificate);
        boolean isWhole = Stream.of("include", "include[]")
                .flatMap(name -> call.query().text(name).stream())
                .anyMatch("content"::equals);
        return isWhole ? Answer.ok(whole(certificate)) : brief;
    }

    private ObjectNode whole(ObjectNode certificate) {
        ObjectNode whole = certificate.deepCopy();
        whole.remove("certificate");
        return whole;
    }

    private Answer list(String operation, String scope, Call call) {
        ObjectNode page = Paging.documented(operation, 100).page(certificates.of(ORGANIZATION), call.query());
        List<ObjectNode> found =
                page.get("data").valueStream().map(JsonNode::asObject).toList();
        page.set(
                "data",
                Json.array(found.stream().map(each -> element(each, scope)).toList()));
        return Answer.ok(page);
    }

    private ObjectNode element(ObjectNode certificate, String scope) {
        ObjectNode element = shown(certificate);
        element.remove("certificate");
        return element.put("object", word(scope))
                .put("active", active.contains(place(scope, element.get("id").stringValue())));
    }

    private static String word(String scope) {
        return scope.equals(ORGANIZATION) ? "organization.certificate" : "organization.project.certificate";
    }

    private static String place(String scope, String id) {
        return scope + "/" + id;
    }

    private Route toggle(String path) {
        return Route.post(path, Documented.body("POST " + path), call -> toggle(path, call));
    }

    /// All of them or none, and as often as one likes.
    private Answer toggle(String path, Call call) {
        String scope = path.startsWith(OF_PROJECT) ? call.variable("project_id") : ORGANIZATION;
        List<ObjectNode> meant = call.body()
                .get("certificate_ids")
                .valueStream()
                .map(id -> certificates.get(ORGANIZATION, id.stringValue()))
                .toList();
        boolean isOn = path.endsWith("/activate");
        for (ObjectNode each : meant) {
            String place = place(scope, each.get("id").stringValue());
            if (isOn) {
                active.add(place);
            } else {
                active.remove(place);
            }
        }
        ObjectNode answer = Json.object().put("object", word(scope) + (isOn ? ".activation" : ".deactivation"));
        answer.set(
                "data",
                Json.array(meant.stream().map(each -> element(each, scope)).toList()));
        return Answer.ok(answer);
    }
}
