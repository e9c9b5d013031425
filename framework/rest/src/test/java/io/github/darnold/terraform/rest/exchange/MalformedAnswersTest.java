package io.github.darnold.terraform.rest.exchange;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.number;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.RawServer;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.json.UnexpectedJson;
import io.github.darnold.terraform.rest.pacing.Backoff;
import io.github.darnold.terraform.rest.pacing.Closed;
import io.github.darnold.terraform.rest.pacing.Pacing;
import io.github.darnold.terraform.rest.pacing.Turn;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/// Whatever answers: a document or a failure of the API, and nothing else. More of them by
/// `-Dmalformed.answers=1000000`, others by `-Dmalformed.seed=2`.
class MalformedAnswersTest {

    private static final int ANSWERS = Integer.getInteger("malformed.answers", 20_000);
    private static final int OVER_THE_LINE = Math.max(100, ANSWERS / 200);
    private static final long SEED = Long.getLong("malformed.seed", 1);
    private static final int LIMIT = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private static final Shape THING = shape(
            computed("id", string(), "-"),
            computed("name", string(), "-"),
            computed("created_at", int64(), "-"),
            computed("share", number(), "-"),
            computed("data", json(), "-"),
            computed("tags", listOf(string()), "-"),
            computed("options", object(shape(computed("count", int64(), "-"))), "-"));
    private static final Endpoint ENDPOINT =
            new Endpoint(URI.create("http://127.0.0.1:9/v1"), Map.of(), "the key in the test", null);

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final MalformedAnswers answers = new MalformedAnswers(random);
    private final Call call = Calls.fresh();
    private int documents;

    @Test
    void areDocumentsOrFailures() {
        try (Exchange exchange = new Exchange(Apis.dialect(), Apis.settings(PATIENCE, 0, LIMIT, Map.of()))) {
            for (int i = 0; i < ANSWERS; i++) {
                Map<String, List<String>> headers = answers.headers();
                int status = answers.status();
                byte[] body = answers.body(headers);
                try {
                    receive(exchange, status, HttpHeaders.of(headers, (_, _) -> true), body);
                } catch (Throwable e) {
                    throw new AssertionError("answer " + i + " of seed " + SEED + ": " + status + headers, e);
                }
            }
        }
        assertThat(documents).isGreaterThan(ANSWERS / 20);
    }

    private void receive(Exchange exchange, int status, HttpHeaders headers, byte[] sent) {
        List<Method> methods = List.of(Method.values());
        Method method = methods.get(random.nextInt(methods.size()));
        ApiRequest request = ApiRequest.of(method, "/things/1");
        Pacing pacing = new Pacing(null, new Backoff(random));
        try (Turn turn = pacing.take("GET /things", null, call)) {
            byte[] body = collected(headers, sent);
            ObjectValue document = exchange.receive(request, ENDPOINT, new Heard(status, headers, body), turn, call)
                    .document();
            Json.bytes(Decoder.object(THING, document, THING.complete(ObjectValue.EMPTY)));
            documents++;
        } catch (ApiException | UnexpectedJson e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (CompletionException e) {
            assertThat(BoundedBody.Exceeded.isCauseOf(e)).isTrue();
        }
        try {
            pacing.take("GET /things", null, call).close();
        } catch (Closed e) {
            assertThat(e.diagnostics()).isNotEmpty();
        }
    }

    /// In buffers of any length, as they come from a line.
    private byte[] collected(HttpHeaders headers, byte[] sent) {
        var body = Unpacking.of(headers, LIMIT);
        body.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long many) {}

            @Override
            public void cancel() {}
        });
        List<ByteBuffer> buffers = new ArrayList<>();
        for (int at = 0; at < sent.length; ) {
            int length = Math.min(sent.length - at, 1 + random.nextInt(16_384));
            buffers.add(ByteBuffer.wrap(sent, at, length));
            at += length;
        }
        body.onNext(buffers);
        body.onComplete();
        return body.getBody().toCompletableFuture().join();
    }

    @Test
    void endWithinTheirTimeOverTheLineToo() {
        long longest = 0;
        try (var server = RawServer.saying((_, out) -> {
                    synchronized (answers) {
                        out.write(answers.raw());
                        return random.nextInt(200) == 0;
                    }
                });
                var api = Apis.hurried(server.base(), PATIENCE)) {
            for (int i = 0; i < OVER_THE_LINE; i++) {
                long start = System.nanoTime();
                try {
                    api.fetch(ApiRequest.of(Method.GET, "/things/" + i).inFamily("/" + i), Calls.fresh());
                } catch (ApiException e) {
                    assertThat(e.failure()).isNotNull();
                }
                longest = Math.max(longest, System.nanoTime() - start);
            }
        }
        assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(10));
    }
}
