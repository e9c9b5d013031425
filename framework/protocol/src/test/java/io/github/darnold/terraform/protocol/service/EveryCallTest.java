package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.protocol.proto.ProviderGrpc;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Terraform takes a gRPC error for a crash of the provider: there is none, whatever it asks.
final class EveryCallTest {

    static Collection<MethodDescriptor<?, ?>> calls() {
        return ProviderGrpc.getServiceDescriptor().getMethods();
    }

    @Test
    void isOneOfThirtySix() {
        assertThat(calls()).hasSize(36);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isAnsweredOnceEvenWhenTheRequestIsEmpty(MethodDescriptor<?, ?> call) throws IOException {
        try (Served served = Served.notes()) {
            assertThat(answers(served, call, new byte[0])).hasSize(1);
            String name = String.valueOf(call.getBareMethodName());
            assertThat(served.log())
                    .filteredOn(line -> line.contains("\"tf_rpc\":\"" + name + "\""))
                    .anyMatch(line -> line.contains("Received request"))
                    .anyMatch(line -> line.contains("\"tf_req_duration_ms\":"));
        }
    }

    /// Most requests have their value in the second field: here it is a number, whatever the type says.
    @ParameterizedTest
    @MethodSource("calls")
    void isAnsweredOnceEvenWhenItsValueIsOfNoType(MethodDescriptor<?, ?> call) throws IOException {
        byte[] valueInSecondField = {0x12, 3, 0x0a, 1, 5};
        try (Served served = Served.notes()) {
            assertThat(answers(served, call, valueInSecondField)).hasSize(1);
        }
    }

    private static <A, B> List<B> answers(Served served, MethodDescriptor<A, B> call, byte[] request)
            throws IOException {
        A message = call.parseRequest(new ByteArrayInputStream(request));
        var answers = new ArrayList<B>();
        ClientCalls.blockingServerStreamingCall(
                        served.channel().newCall(call, CallOptions.DEFAULT.withDeadlineAfter(30, TimeUnit.SECONDS)),
                        message)
                .forEachRemaining(answers::add);
        return answers;
    }
}
