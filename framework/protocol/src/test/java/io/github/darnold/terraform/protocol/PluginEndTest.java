package io.github.darnold.terraform.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.protocol.proto.GRPCControllerGrpc;
import io.github.darnold.terraform.protocol.proto.GoPlugin;
import io.github.darnold.terraform.protocol.transport.HostIdentity;
import io.github.darnold.terraform.protocol.transport.Identity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Ends that come without the host, or against resistance.
final class PluginEndTest {

    @Test
    void endsWithItsParent() throws Exception {
        Identity host = HostIdentity.create();
        // The second command keeps the shell from replacing itself by the plugin.
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "\"$@\"; exit $?", "sh"));
        command.addAll(PluginProcess.command());
        try (PluginProcess shell = PluginProcess.start(host, PluginProcess.environment(host), command)) {
            shell.greeting();
            ProcessHandle plugin = shell.process().children().findFirst().orElseThrow();
            shell.process().destroyForcibly();

            assertThat(plugin.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
        }
    }

    @Test
    void endsInTimeAlthoughAHookHangs() throws Exception {
        Identity host = HostIdentity.create();
        Map<String, String> environment = PluginProcess.environment(host);
        environment.put(FakeProvider.HANGS_WHEN_CLOSED, "yes");
        try (PluginProcess plugin = PluginProcess.start(host, environment, PluginProcess.command())) {
            GRPCControllerGrpc.GRPCControllerBlockingStub controller =
                    GRPCControllerGrpc.newBlockingStub(plugin.connect()).withDeadlineAfter(60, TimeUnit.SECONDS);
            // Only then is the hook there.
            plugin.stderr().await(line -> line.contains("stray line of the constructor"));
            long asked = System.nanoTime();
            controller.shutdown(GoPlugin.Empty.getDefaultInstance());
            plugin.exit();

            assertThat(Duration.ofNanos(System.nanoTime() - asked))
                    .isBetween(Duration.ofSeconds(1), plugin.hostsPatience());
            plugin.stderr().await(line -> line.contains("Closing takes too long"));
        }
    }
}
