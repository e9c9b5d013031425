package io.github.darnold.terraform.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.call.Time;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Requests that a server takes and never answers.
class UnansweredTest {

    private static final ApiRequest GET = ApiRequest.of(Method.GET, "/things/1");

    private final ServerSocket silent;
    private final Api api;

    UnansweredTest() throws IOException {
        silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        api = Apis.at(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/v1"), 0);
    }

    @AfterEach
    void close() throws IOException {
        api.close();
        silent.close();
    }

    @Test
    void givesUpAReadWhenTheTimeOfTheOperationIsOver() {
        Call call = Calls.at(Time.system());
        call.within(Duration.ofMillis(200));
        assertThatExceptionOfType(DeadlineExceeded.class).isThrownBy(() -> api.fetch(GET, call));
    }

    @Test
    void givesUpAReadAtCtrlC() throws Exception {
        StopSignal stop = new StopSignal();
        CompletableFuture<Object> reading = new CompletableFuture<>();
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                reading.complete(api.fetch(GET, Calls.stoppedBy(stop)));
            } catch (RuntimeException e) {
                reading.completeExceptionally(e);
            }
        });
        try (Socket _ = silent.accept()) {
            stop.give();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> reading.get(30, TimeUnit.SECONDS))
                    .withCauseInstanceOf(Stopped.class);
        }
        reader.join();
        assertThat(reading).isCompletedExceptionally();
    }
}
