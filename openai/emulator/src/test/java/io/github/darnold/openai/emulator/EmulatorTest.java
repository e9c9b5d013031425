package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmulatorTest {

    private final Emulator emulator = Emulator.start();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void listensOnThisMachineOnly() {
        assertThat(emulator.baseUrl().toString()).matches("http://127\\.0\\.0\\.1:\\d+/v1");
    }

    @Test
    void marksEveryAnswer() {
        ApiClient.Reply reply = client.get("/models");

        assertThat(reply.header("x-request-id")).startsWith("req_");
        assertThat(reply.header("openai-version")).isEqualTo("2020-10-01");
        assertThat(reply.header("openai-processing-ms")).matches("\\d+");
        assertThat(reply.header("content-type")).isEqualTo("application/json");
    }

    @Test
    void refusesRequestsWithoutKey() {
        assertThat(client.without("Authorization").get("/models").error())
                .startsWith("401 - -: You didn't provide an API key.");
    }

    @Test
    void refusesWrongKeysAndHidesThem() {
        assertThat(client.with("Authorization", "Bearer sk-wrong-key-123")
                        .get("/models")
                        .error())
                .startsWith("401 invalid_api_key -: Incorrect API key provided: sk-wron****")
                .doesNotContain("key-123");
        assertThat(client.with("Authorization", "Bearer other").get("/models").status())
                .isEqualTo(401);
    }

    @Test
    void separatesAdminKeysFromProjectKeys() {
        assertThat(client.get("/organization/projects").error()).startsWith("403 missing_scope");
        assertThat(ApiClient.admin(emulator).get("/models").error()).startsWith("403 missing_scope");
    }

    @Test
    void acceptsOnlyTheKeysItWasGiven() {
        EmulatorOptions options =
                EmulatorOptions.defaults().withApiKeys(Set.of("secret")).withAdminKeys(Set.of("boss"));
        try (Emulator strict = Emulator.start(options)) {
            ApiClient caller = ApiClient.of(strict);
            assertThat(caller.get("/models").status()).isEqualTo(401);
            assertThat(caller.with("Authorization", "Bearer secret")
                            .get("/models")
                            .status())
                    .isEqualTo(200);
            assertThat(caller.with("Authorization", "Bearer boss")
                            .get("/organization/projects")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void saysWhichUrlsDoNotExist() {
        assertThat(client.get("/nothing/here").error())
                .isEqualTo("404 unknown_url -: Invalid URL (GET /v1/nothing/here)");
        assertThat(client.get("/assistants/").error())
                .isEqualTo("404 unknown_url -: Invalid URL (GET /v1/assistants/)");
    }

    @Test
    void saysWhichMethodsAreNotAllowed() {
        assertThat(client.send("PUT", "/assistants", "application/json", new byte[0])
                        .error())
                .startsWith("405 method_not_supported -: Not allowed to PUT on /v1/assistants.");
    }

    @Test
    void refusesBodiesThatAreNotJson() {
        assertThat(client.post("/assistants", "{\"model\":").error())
                .startsWith("400 - -: We could not parse the JSON body of your request.");
        assertThat(client.post("/assistants", "[]").error()).startsWith("400 - -: We could not parse the JSON body");
        byte[] form = "model=gpt-4".getBytes(StandardCharsets.UTF_8);
        assertThat(client.send("POST", "/assistants", "application/x-www-form-urlencoded", form)
                        .error())
                .startsWith("400 unsupported_content_type");
    }

    @Test
    void demandsTheBetaHeaderOfAssistants() {
        assertThat(client.without("OpenAI-Beta").get("/assistants").error())
                .startsWith("400 invalid_beta -: You must provide the 'OpenAI-Beta' header");
        assertThat(client.with("OpenAI-Beta", "assistants=v1")
                        .post("/threads", "{}")
                        .error())
                .startsWith("400 invalid_beta");
    }

    @Test
    void forgetsEverythingOnReset() {
        client.post("/assistants", "{\"model\":\"gpt-4\"}");

        emulator.reset();

        assertThat(client.get("/assistants").json().get("data").size()).isZero();
        assertThat(emulator.requests().lines()).containsExactly("GET /assistants");
    }

    @Test
    void servesManyAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> created = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(
                            () -> client.post("/assistants", "{\"model\":\"gpt-4\",\"name\":\"a" + i + "\"}")
                                    .id()))
                    .toList();
            for (Future<String> id : created) {
                assertThat(client.get("/assistants/" + id.get()).status()).isEqualTo(200);
            }
        }
        assertThat(client.idsOfAllPages("/assistants", 100)).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void givesTheSameIdsInEachRun() {
        try (Emulator other = Emulator.start()) {
            String body = "{\"model\":\"gpt-4\"}";
            assertThat(ApiClient.of(other).post("/assistants", body).id())
                    .isEqualTo(client.post("/assistants", body).id())
                    .matches("asst_[A-Za-z0-9]{24}");
        }
    }
}
