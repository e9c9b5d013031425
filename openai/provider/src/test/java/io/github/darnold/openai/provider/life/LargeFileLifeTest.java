package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.testing.core.Applied;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are too large for one request, where a request takes little.
class LargeFileLifeTest {

    private static final RequestMatcher PARTS = new RequestMatcher("POST", "/uploads/*/parts");
    private static final RequestMatcher COMPLETE = new RequestMatcher("POST", "/uploads/*/complete");

    private final EmulatedOpenAi world = new EmulatedOpenAi(Map.of("OPENAI_LARGEST_UPLOAD", "300000"));
    private final byte[] content = new byte[1_000_000];

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        new Random(7).nextBytes(content);
        Files.write(folder.resolve("data.png"), content);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String config(String purpose) {
        return """
                {"filepath": "%s", "purpose": "%s"}""".formatted(folder.resolve("data.png"), purpose);
    }

    private ObjectValue apply() {
        return world.apply("openai_file", config("vision"));
    }

    private Applied tryTo(String purpose) {
        return world.core().apply(world.plan("openai_file", config(purpose)));
    }

    @Test
    void goInParts() throws Exception {
        ObjectValue file = apply();
        assertThat(file.get("bytes")).hasToString("1000000");
        assertThat(file.get("filename")).hasToString("\"data.png\"");
        assertThat(calls("/parts")).hasSize(4);
        assertThat(calls("/complete")).hasSize(1);
        assertThat(calls("POST /files")).isEmpty();
        assertThat(downloaded(file)).isEqualTo(content);
    }

    @Test
    void keepTheirExpiry() {
        String expiring = config("vision").replace("}", ", \"expires_after\": {\"seconds\": 3600}}");
        ObjectValue file = world.apply("openai_file", expiring);
        assertThat(file.get("expires_at").isNull()).isFalse();
    }

    @Test
    void sendAPartAgainThatFailed() throws Exception {
        world.emulator().faults().failNext(2, PARTS, new Fault.Status(500, null));
        world.emulator().faults().failNext(1, PARTS, new Fault.ResetAfter());
        ObjectValue file = apply();
        assertThat(calls("/parts")).hasSize(7);
        assertThat(downloaded(file)).isEqualTo(content);
    }

    @Test
    void areFoundWhenTheAnswerToTheLastRequestIsLost() {
        world.emulator().faults().failNext(1, COMPLETE, new Fault.ResetAfter());
        assertThat(apply().get("id")).isInstanceOf(StringValue.class);
        assertThat(calls("/complete")).hasSize(1);
    }

    @Test
    void areCompletedAgainWhenTheLastRequestDidNothing() {
        world.emulator().faults().failNext(1, COMPLETE, new Fault.ResetBefore());
        assertThat(apply().get("id")).isInstanceOf(StringValue.class);
        assertThat(calls("/complete")).hasSize(2);
    }

    @Test
    void areCancelledWhenAPartIsRefused() {
        world.emulator().faults().failNext(4, PARTS, new Fault.Status(400, null));
        assertThat(tryTo("vision").hasErrors()).isTrue();
        assertThat(calls("/complete")).isEmpty();
        assertThat(calls("/cancel")).hasSize(1);
        assertThat(calls("POST /files")).isEmpty();
    }

    @Test
    void areRefusedForPurposesThatTakeNoParts() {
        assertThat(world.plan("openai_file", config("user_data")).diagnostics())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(error -> assertThat(error.summary()).isEqualTo("The file is too large for this purpose"));
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void areRefusedAboveEightGigabytesWithoutBeingRead() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("data.png").toFile(), "rw")) {
            sparse.setLength((8L << 30) + 1);
        }
        assertThat(world.plan("openai_file", config("vision")).diagnostics())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(error -> assertThat(error.summary()).isEqualTo("The file is too large"));
    }

    private List<String> calls(String part) {
        return world.emulator().requests().lines().stream()
                .filter(line -> line.contains(part))
                .toList();
    }

    private byte[] downloaded(ObjectValue file) throws IOException, InterruptedException {
        String id = ((StringValue) file.get("id")).value();
        URI uri = URI.create(world.emulator().baseUrl() + "/files/" + id + "/content");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer sk-test-key")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofByteArray()).body();
        }
    }
}
