package io.github.darnold.openai.provider.life;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.testing.core.SimulatedCore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Groups of the identity provider, which the API cannot make.
class ScimGroupTest {

    private static final String TYPE = "openai_group";

    private final HttpServer server;
    private boolean isManaged = true;

    ScimGroupTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/organization/groups/group_1", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] group = "{\"id\": \"group_1\", \"name\": \"Support\", \"is_scim_managed\": %s, \"created_at\": 1}"
                .formatted(isManaged)
                .getBytes(UTF_8);
        byte[] refusal = "{\"error\": {\"message\": \"Managed by SCIM.\"}}".getBytes(UTF_8);
        boolean isRead = exchange.getRequestMethod().equals("GET");
        byte[] answer = isRead ? group : refusal;
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(isRead ? 200 : 403, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areChangedAndDestroyedWithAWarning(boolean managed) {
        isManaged = managed;
        SimulatedCore core = imported();
        String[] warnings = managed ? new String[] {"Managed by the identity provider"} : new String[0];
        assertThat(warnings(core.plan(TYPE, "a", config(core, "Support")).diagnostics()))
                .isEmpty();
        assertThat(warnings(core.plan(TYPE, "a", config(core, "Care")).diagnostics()))
                .containsExactly(warnings);
        assertThat(warnings(core.planDestroy(TYPE, "a").diagnostics())).containsExactly(warnings);
    }

    @Test
    void sayWhatToDoWhenOpenAiRefuses() {
        SimulatedCore core = imported();
        assertThat(core.apply(core.plan(TYPE, "a", config(core, "Care"))).diagnostics())
                .anyMatch(each -> each.isError() && each.detail().contains("is changed at the identity provider"));
        assertThat(core.destroy(TYPE, "a").diagnostics())
                .anyMatch(each -> each.isError() && each.detail().contains("is changed at the identity provider"));
    }

    private SimulatedCore imported() {
        SimulatedCore core = SimulatedCore.of(new OpenAiProvider(Map.of(
                "OPENAI_ADMIN_KEY",
                "sk-admin-test",
                "OPENAI_BASE_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1")));
        core.importState(TYPE, "a", "group_1");
        return core;
    }

    private static ObjectValue config(SimulatedCore core, String name) {
        return EmulatedOpenAi.config(core.schema(TYPE), "{\"name\": \"" + name + "\"}");
    }

    private static List<String> warnings(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::summary).toList();
    }
}
