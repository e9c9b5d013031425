package io.github.darnold.openai.provider.life;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.SimulatedCore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// OpenAI need not tell the residency of a project.
class UntoldResidencyTest {

    private static final String TYPE = "openai_project";

    private final HttpServer server;

    UntoldResidencyTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/organization/projects/proj_1", UntoldResidencyTest::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] project =
                "{\"id\": \"proj_1\", \"name\": \"Search\", \"status\": \"active\", \"created_at\": 1}".getBytes(UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, project.length);
        exchange.getResponseBody().write(project);
        exchange.close();
    }

    @Test
    void isNoReasonForAnotherProject() {
        SimulatedCore core = SimulatedCore.of(new OpenAiProvider(Map.of(
                "OPENAI_ADMIN_KEY",
                "sk-admin-test",
                "OPENAI_BASE_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1")));
        core.importState(TYPE, "a", "proj_1");
        ObjectValue config = EmulatedOpenAi.config(
                core.schema(TYPE), "{\"name\": \"Search\", \"residency\": \"EU_STORAGE_PROCESSING\"}");
        Planned plan = core.plan(TYPE, "a", config);
        assertThat(plan.action()).isEqualTo(Action.UPDATE);
        assertThat(core.apply(plan).hasErrors()).isFalse();
        assertThat(core.plan(TYPE, "a", config).action()).isEqualTo(Action.NO_OP);
        ObjectValue elsewhere =
                EmulatedOpenAi.config(core.schema(TYPE), "{\"name\": \"Search\", \"residency\": \"JP_STORAGE\"}");
        assertThat(core.plan(TYPE, "a", elsewhere).action()).isEqualTo(Action.REPLACE);
    }
}
