package io.github.darnold.terraform.rest.exchange;

import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The HTTP client, made for the first request. Most of the processes that Terraform starts never send one, and making
/// it reads the machine's certificate authorities.
final class Connections implements AutoCloseable {

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private @Nullable HttpClient client;
    private boolean isClosed;

    /// The one client.
    ///
    /// @throws IllegalStateException after the end
    synchronized HttpClient client() {
        if (isClosed) {
            throw new IllegalStateException("The connections to the API are closed");
        }
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(CONNECT_TIMEOUT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        if (client != null) {
            client.shutdownNow();
        }
    }
}
