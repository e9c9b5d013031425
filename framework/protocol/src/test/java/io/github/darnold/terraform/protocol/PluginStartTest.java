package io.github.darnold.terraform.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.protocol.proto.ProviderGrpc;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import io.github.darnold.terraform.protocol.transport.HostIdentity;
import io.github.darnold.terraform.protocol.transport.Identity;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Starts that go another way than the usual one.
final class PluginStartTest {

    private static void schema(Channel channel) {
        assertThat(ProviderGrpc.newBlockingStub(channel)
                        .withDeadlineAfter(60, TimeUnit.SECONDS)
                        .getProviderSchema(GetProviderSchema.Request.getDefaultInstance())
                        .hasProvider())
                .isTrue();
    }

    @Test
    void explainsItselfWhenRunByHand() throws Exception {
        try (PluginProcess plugin = PluginProcess.start(Map.of())) {
            assertThat(plugin.exit()).isOne();
            assertThat(plugin.stdout().all()).isEmpty();
            assertThat(plugin.stderr().all()).first().asString().contains("is a plugin for Terraform");
        }
    }

    @Test
    void tellsItsVersionAndItsArguments() throws Exception {
        try (PluginProcess version = PluginProcess.start(Map.of(), "--version");
                PluginProcess unknown = PluginProcess.start(Map.of(), "serve")) {
            assertThat(version.exit()).isZero();
            assertThat(version.stdout().all()).containsExactly("terraform-provider-fake 0.1.0");
            assertThat(unknown.exit()).isEqualTo(2);
            assertThat(unknown.stderr().all()).first().isEqualTo("Unknown argument: serve");
        }
    }

    @Test
    void namesItsOwnVersionToAHostThatSpeaksAnother() throws Exception {
        Map<String, String> environment = PluginProcess.environment(HostIdentity.create());
        environment.put("PLUGIN_PROTOCOL_VERSIONS", "5,4");
        environment.put("PLUGIN_MULTIPLEX_GRPC", "true");
        try (PluginProcess plugin = PluginProcess.start(environment)) {
            assertThat(plugin.greeting()).startsWith("1", "6").endsWith("false");
            plugin.stderr().await(line -> line.contains("does not list our protocol"));
        }
    }

    @Test
    void saysOnOneLineWhyItCannotStart() throws Exception {
        Map<String, String> environment = PluginProcess.environment(HostIdentity.create());
        environment.put("PLUGIN_CLIENT_CERT", "garbage");
        try (PluginProcess plugin = PluginProcess.start(environment)) {
            assertThat(plugin.exit()).isOne();
            assertThat(plugin.stdout().all())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("terraform-provider-fake could not start")
                    .doesNotContain("|");
        }
    }

    @Test
    void servesInPlaintextWhenTheHostSendsNoCertificate() throws Exception {
        Map<String, String> environment = PluginProcess.environment(HostIdentity.create());
        environment.remove("PLUGIN_CLIENT_CERT");
        try (PluginProcess plugin = PluginProcess.start(environment)) {
            List<String> greeting = plugin.greeting();
            assertThat(greeting.get(5)).isEmpty();
            schema(plugin.connectInPlaintext(Integer.parseInt(greeting.get(3).replace("127.0.0.1:", ""))));
        }
    }

    @Test
    void admitsNobodyButTheHost() throws Exception {
        Identity host = HostIdentity.create();
        Identity stranger = HostIdentity.create();
        try (PluginProcess plugin =
                PluginProcess.start(host, PluginProcess.environment(host), PluginProcess.command())) {
            String certificate = plugin.greeting().get(5);
            HostConnection strange = new HostConnection(stranger, certificate);
            assertThatThrownBy(() -> schema(plugin.connect(strange.credentials())))
                    .isInstanceOf(StatusRuntimeException.class);
            assertThatThrownBy(() -> schema(plugin.connect(strange.credentialsWithoutOwn())))
                    .isInstanceOf(StatusRuntimeException.class);
            schema(plugin.connect(new HostConnection(host, certificate).credentials()));
        }
    }

    @Test
    void answersWithTheReasonWhenTheProviderCannotBeBuilt() throws Exception {
        Identity host = HostIdentity.create();
        Map<String, String> environment = PluginProcess.environment(host);
        environment.put(FakeProvider.CANNOT_BE_BUILT, "yes");
        try (PluginProcess plugin = PluginProcess.start(host, environment, PluginProcess.command())) {
            Channel channel = plugin.connect();
            assertThatThrownBy(() -> schema(channel)).hasMessageContaining("no such luck");
            plugin.stderr().await(line -> line.contains("no such luck"));
        }
    }
}
