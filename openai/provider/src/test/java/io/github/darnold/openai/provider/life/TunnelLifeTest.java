package io.github.darnold.openai.provider.life;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Stored;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TunnelLifeTest {

    private static final String TYPE = "openai_mcp_tunnel";
    private static final String DOCS = "{\"name\": \"docs\"}";

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @Test
    void sendsNoDescriptionAsAnEmptyOne() {
        world.core().applied(TYPE, "this", world.config(TYPE, DOCS));
        assertThat(world.emulator().requests().all())
                .anyMatch(request -> new String(request.body(), UTF_8).contains("\"description\":\"\""));
    }

    @Test
    void isTakenOverFromOpenAisOwnProvider() {
        ObjectValue tunnel = world.apply(TYPE, DOCS);
        world.core().restore(TYPE, "this", Stored.of(0, Json.text(tunnel)));
        assertThat(world.plan(TYPE, "{\"name\": \"docs\", \"description\": \"\"}")
                        .action())
                .isEqualTo(Action.NO_OP);
    }

    @Test
    void isGoneByTheApisOwnWordAlone() {
        ObjectValue tunnel = world.apply(TYPE, DOCS);
        String path = "/tunnels/" + ((StringValue) tunnel.get("id")).value();
        world.emulator().faults().failNext(1, new RequestMatcher("GET", path), new Fault.NotJson());
        assertThat(world.plan(TYPE, DOCS).diagnostics()).anyMatch(Diagnostic::isError);
        world.core().importState(TYPE, "outside", ((StringValue) tunnel.get("id")).value());
        world.core().destroy(TYPE, "outside");
        assertThat(world.plan(TYPE, DOCS).action()).isEqualTo(Action.CREATE);
    }

    @Test
    void isListedForWhoCanUseIt() {
        ObjectValue tunnel = world.apply(TYPE, "{\"name\": \"docs\", \"workspace_ids\": [\"ws_1\"]}");
        ObjectValue found = world.core()
                .read("openai_mcp_tunnels", ObjectValue.of("workspace_id", Value.of("ws_1")))
                .object();
        assertThat(found.get("ids").toString()).contains(tunnel.get("id").toString());
        assertThat(world.core().read("openai_mcp_tunnels", ObjectValue.EMPTY).hasErrors())
                .isTrue();
    }
}
