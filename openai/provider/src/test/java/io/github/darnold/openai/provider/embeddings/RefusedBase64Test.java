package io.github.darnold.openai.provider.embeddings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.testing.core.SimulatedCore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compatible servers that know vectors as numbers alone.
class RefusedBase64Test {

    private static final String TYPE = "openai_embedding";

    private final HttpServer server;
    private final List<String> bodies = new ArrayList<>();
    private String refusal = "";

    RefusedBase64Test() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/embeddings", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        bodies.add(body);
        boolean isRefused = body.contains("base64");
        byte[] answer =
                (isRefused ? refusal : "{\"data\": [{\"embedding\": [0.5, -0.25]}], \"model\": \"m\"}").getBytes(UTF_8);
        exchange.sendResponseHeaders(isRefused ? 400 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
        {"error": {"message": "base64 is not supported", "param": "encoding_format"}}\
        """, """
                    {"error": {"message": "encoding_format base64 is not supported", "param": null}}\
                    """, """
                    {"detail": [{"loc": ["body", "encoding_format"], "msg": "unexpected value"}]}\
                    """})
    void areAskedAgainForNumbers(String answer) {
        refusal = answer;
        SimulatedCore core = SimulatedCore.of(new OpenAiProvider(Map.of(
                "OPENAI_API_KEY",
                "sk-test",
                "OPENAI_BASE_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1")));
        ObjectValue config = EmulatedOpenAi.config(core.schema(TYPE), "{\"model\": \"m\", \"input\": \"x\"}");
        ObjectValue made = core.applied(TYPE, "a", config);
        assertThat(Json.text(made.get("embedding"))).isEqualTo("[0.5,-0.25]");
        assertThat(bodies).hasSize(2).last().asString().doesNotContain("encoding_format");
    }
}
