package io.github.darnold.terraform.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Empty;
import io.github.darnold.terraform.protocol.log.LogLines;
import io.github.darnold.terraform.protocol.proto.GRPCControllerGrpc;
import io.github.darnold.terraform.protocol.proto.GRPCStdioGrpc;
import io.github.darnold.terraform.protocol.proto.GoPlugin;
import io.github.darnold.terraform.protocol.proto.GrpcHealth.HealthCheckRequest;
import io.github.darnold.terraform.protocol.proto.GrpcHealth.HealthCheckResponse.ServingStatus;
import io.github.darnold.terraform.protocol.proto.HealthGrpc;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc.ProviderBlockingStub;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.DynamicValue;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateProviderConfig;
import io.grpc.Channel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// One process through a whole life, driven as Terraform drives it.
final class PluginProcessTest {

    private static ProviderBlockingStub provider(Channel channel) {
        return ProviderGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    private static void shutdown(Channel channel) {
        GoPlugin.Empty answer = GRPCControllerGrpc.newBlockingStub(channel)
                .withDeadlineAfter(60, TimeUnit.SECONDS)
                .shutdown(GoPlugin.Empty.getDefaultInstance());
        assertThat(answer).isEqualTo(GoPlugin.Empty.getDefaultInstance());
    }

    @Test
    void greetsAnswersAndLeavesWithinTwoSeconds() throws Exception {
        try (PluginProcess plugin = PluginProcess.start()) {
            List<String> greeting = plugin.greeting();
            assertThat(greeting)
                    .hasSize(6)
                    .startsWith("1", "6", "tcp")
                    .element(4)
                    .isEqualTo("grpc");
            assertThat(Integer.parseInt(greeting.get(3).replace("127.0.0.1:", "")))
                    .isBetween(10_000, 25_000);

            Channel channel = plugin.connect();
            assertThat(provider(channel).getProviderSchema(GetProviderSchema.Request.getDefaultInstance()))
                    .extracting(GetProviderSchema.Response::hasProvider)
                    .isEqualTo(true);

            long asked = System.nanoTime();
            shutdown(channel);
            assertThat(plugin.exit()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(plugin.hostsPatience());
            assertThat(plugin.stdout().all()).hasSize(1);
            plugin.stderr().await(line -> line.contains("closed in time"));
        }
    }

    @Test
    void answersTheHostsOwnQuestions() throws Exception {
        try (PluginProcess plugin = PluginProcess.start()) {
            Channel channel = plugin.connect();
            assertThat(HealthGrpc.newBlockingStub(channel)
                            .withDeadlineAfter(60, TimeUnit.SECONDS)
                            .check(HealthCheckRequest.newBuilder()
                                    .setService("plugin")
                                    .build())
                            .getStatus())
                    .isEqualTo(ServingStatus.SERVING);
            StreamEnds ends = new StreamEnds();
            GRPCStdioGrpc.newStub(channel).streamStdio(Empty.getDefaultInstance(), ends);
            provider(channel).getProviderSchema(GetProviderSchema.Request.getDefaultInstance());
            assertThat(ends.ended()).isFalse();

            shutdown(channel);
            assertThat(plugin.exit()).isZero();
        }
    }

    @Test
    void takesLargeMessages() throws Exception {
        try (PluginProcess plugin = PluginProcess.start()) {
            Channel channel = plugin.connect();
            for (int mebibytes : new int[] {5, 64}) {
                ByteString state = ByteString.copyFrom(new byte[mebibytes << 20]);
                ReadResource.Response answer = provider(channel)
                        .readResource(ReadResource.Request.newBuilder()
                                .setCurrentState(DynamicValue.newBuilder().setMsgpack(state))
                                .build());
                assertThat(answer.getNewState().getMsgpack().size()).isEqualTo(state.size());
            }
        }
    }

    @Test
    void sendsStrayOutputToTheLog() throws Exception {
        try (PluginProcess plugin = PluginProcess.start()) {
            Channel channel = plugin.connect();
            provider(channel).validateProviderConfig(ValidateProviderConfig.Request.getDefaultInstance());
            shutdown(channel);

            assertThat(plugin.exit()).isZero();
            assertThat(plugin.stdout().all()).hasSize(1);
            assertThat(plugin.stderr().all())
                    .extracting(LogLines::parse)
                    .extracting(record -> record.get("@message"))
                    .contains(
                            "stray line of the constructor", "stray line on stdout", "{\"@message\":42}", "validated");
        }
    }

    @Test
    void ignoresInterruptsAndGoesOnAnswering() throws Exception {
        try (PluginProcess plugin = PluginProcess.start()) {
            Channel channel = plugin.connect();
            provider(channel).getProviderSchema(GetProviderSchema.Request.getDefaultInstance());
            Signals.interrupt(plugin.process().pid());

            provider(channel).getProviderSchema(GetProviderSchema.Request.getDefaultInstance());
            assertThat(plugin.process().isAlive()).isTrue();
            shutdown(channel);
            assertThat(plugin.exit()).isZero();
        }
    }
}
