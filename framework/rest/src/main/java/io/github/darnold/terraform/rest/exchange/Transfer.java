package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.call.Stopped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// One HTTP request and its whole answer, within one time limit. The JDK's own limit ends with the answer's headers, so
/// that a body that stalls, or comes byte by byte, would never end.
///
/// @param limit for everything: connection, request, headers and body
/// @param more nanoseconds beyond the limit, as far as what has come so far earns them
/// @param isGivenUp whether nobody wants the answer any longer
record Transfer(
        HttpClient client, BodyHandler<byte[]> body, Duration limit, LongSupplier more, BooleanSupplier isGivenUp) {

    private static final long LOOK_NANOS = Duration.ofMillis(200).toNanos();

    /// Sends, and waits. What is given up closes its connection, which takes nothing else with it.
    ///
    /// @throws HttpTimeoutException when the time is over
    /// @throws Stopped within a moment of being given up
    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.NANOSECONDS.convert(limit);
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, body);
        try {
            while (true) {
                long left = end + more.getAsLong() - System.nanoTime();
                if (isGivenUp.getAsBoolean()) {
                    throw new Stopped();
                }
                if (left <= 0) {
                    throw new HttpTimeoutException("the answer was not complete in time");
                }
                HttpResponse<byte[]> whole = look(answer, Math.min(left, LOOK_NANOS));
                if (whole != null) {
                    return whole;
                }
            }
        } finally {
            answer.cancel(true);
        }
    }

    private static @Nullable HttpResponse<byte[]> look(CompletableFuture<HttpResponse<byte[]>> answer, long nanos)
            throws IOException, InterruptedException {
        try {
            return answer.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return null;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }
}
