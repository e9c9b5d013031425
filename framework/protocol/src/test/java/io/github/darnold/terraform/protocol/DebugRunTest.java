package io.github.darnold.terraform.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.darnold.terraform.protocol.proto.ProviderGrpc;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A provider that runs by itself, for Terraform to attach.
final class DebugRunTest {

    private static final Pattern ASSIGNMENT = Pattern.compile("""
            \\s*(TF_REATTACH_PROVIDERS='\\{"registry.terraform.io/example/fake":\\{"Protocol":"grpc","ProtocolVersion":6,\
            "Pid":(\\d+),"Test":true,"Addr":\\{"Network":"tcp","String":"127.0.0.1:(\\d+)"}}}')""");

    @Test
    void printsTheVariableAndServesInPlaintextUntilTerminated(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("provider.env");
        try (PluginProcess plugin = PluginProcess.start(Map.of(), "-debug", "-debug-env-file", file.toString())) {
            Matcher line = ASSIGNMENT.matcher(plugin.stdout().await(text -> text.contains("TF_REATTACH")));
            assertThat(line.matches()).isTrue();
            assertThat(line.group(2)).isEqualTo(Long.toString(plugin.process().pid()));
            assertThat(Files.readString(file)).isEqualTo(line.group(1) + "\n");

            int port = Integer.parseInt(line.group(3));
            for (int connection = 0; connection < 2; connection++) {
                assertThat(ProviderGrpc.newBlockingStub(plugin.connectInPlaintext(port))
                                .withDeadlineAfter(60, TimeUnit.SECONDS)
                                .getProviderSchema(GetProviderSchema.Request.getDefaultInstance())
                                .hasProvider())
                        .isTrue();
            }
            plugin.process().destroy();

            assertThat(plugin.exit()).isZero();
        }
    }

    @Test
    void endsOnAnInterrupt() throws Exception {
        assumeTrue(Signals.interruptsArrive(), "Ctrl-C is ignored in this process and in all that it starts");
        try (PluginProcess plugin = PluginProcess.start(Map.of(), "-debug")) {
            plugin.stdout().await(text -> text.contains("TF_REATTACH"));
            Signals.interrupt(plugin.process().pid());

            assertThat(plugin.exit()).isZero();
        }
    }
}
