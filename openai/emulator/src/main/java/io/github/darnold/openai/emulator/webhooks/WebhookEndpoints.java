package io.github.darnold.openai.emulator.webhooks;

import static io.github.darnold.openai.emulator.collection.Collection.collection;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.Documented;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// `/webhook_endpoints` and `/webhook_event_types`. Nothing is ever sent: a test answers the status that the URL ends
/// with, and 200 where it ends with none.
public final class WebhookEndpoints implements Behaviour, Chapter {

    private static final String ONE = "/webhook_endpoints/{webhook_endpoint_id}";
    private static final String ROTATE = ONE + "/rotate_secret";
    private static final String TEST = ONE + "/test";
    private static final String EVENT_TYPES = "/webhook_event_types";
    private static final Pattern STATUS = Pattern.compile("/([1-5]\\d\\d)$");

    /// Those that have something to tell here; the API has more.
    private static final List<String> WORDS = List.of(
            "batch.completed",
            "batch.failed",
            "fine_tuning.job.failed",
            "fine_tuning.job.succeeded",
            "response.completed",
            "response.failed");

    private final InstantSource clock;
    private final Ids ids;
    private final Collection endpoints;

    public WebhookEndpoints(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
        this.endpoints = collection(ONE, "whe_").behaving(this).build(clock, ids);
    }

    @Override
    public List<String> documented() {
        return Stream.concat(
                        endpoints.documented().stream(),
                        Stream.of("POST " + ROTATE, "POST " + TEST, "GET " + EVENT_TYPES))
                .toList();
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        endpoints.routes().stream(),
                        Stream.of(
                                Route.post(ROTATE, Documented.body("POST " + ROTATE), this::rotate),
                                Route.post(TEST, Documented.body("POST " + TEST), this::test),
                                Route.get(EVENT_TYPES, _ -> eventTypes())))
                .toList();
    }

    @Override
    public void clear() {
        endpoints.clear();
    }

    @Override
    public void creating(ObjectNode endpoint, Call call) {
        touch(endpoint);
        giveSecret(endpoint);
    }

    @Override
    public void changing(ObjectNode endpoint, Call call) {
        boolean isChanged = call.body().properties().stream()
                .anyMatch(field -> !field.getValue().equals(endpoint.get(field.getKey())));
        if (isChanged) {
            touch(endpoint);
        }
    }

    private void touch(ObjectNode endpoint) {
        endpoint.put("updated_at", clock.instant().getEpochSecond());
    }

    private void giveSecret(ObjectNode endpoint) {
        String secret = ids.next("whsec_", 32);
        endpoint.put("signing_secret", secret)
                .put("signing_secret_hint", "whsec_..." + secret.substring(secret.length() - 5));
    }

    private Answer rotate(Call call) {
        ObjectNode endpoint = endpoints.get(call);
        touch(endpoint);
        giveSecret(endpoint);
        return endpoints.answer("POST " + ROTATE, endpoint);
    }

    private Answer test(Call call) {
        ObjectNode endpoint = endpoints.get(call);
        Matcher status = STATUS.matcher(endpoint.get("url").stringValue());
        return Answer.ok(Json.object()
                .put("object", "webhook_endpoint.test")
                .put("webhook_endpoint_id", endpoint.get("id").stringValue())
                .put("event_type", call.body().get("event_type").stringValue())
                .put("status_code", status.find() ? Integer.parseInt(status.group(1)) : 200)
                .put("success", true));
    }

    private static Answer eventTypes() {
        ObjectNode answer = Json.object().put("object", "list");
        WORDS.forEach(answer.putArray("data")::add);
        return Answer.ok(answer);
    }
}
