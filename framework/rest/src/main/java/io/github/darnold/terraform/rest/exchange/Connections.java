package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.rest.network.Network;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The HTTP client, made for the first request: most of the processes that Terraform starts never send one.
final class Connections implements AutoCloseable {

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final Network network;
    private @Nullable HttpClient client;
    private boolean isClosed;

    Connections(Network network) {
        this.network = network;
        network.prepare();
    }

    /// The one client.
    ///
    /// @throws IllegalStateException after the end
    /// @throws Failure when the environment names a proxy that cannot be used
    synchronized HttpClient client() {
        if (isClosed) {
            throw new IllegalStateException("The connections to the API are closed");
        }
        if (client == null) {
            client = network.configure(HttpClient.newBuilder())
                    .version(HttpClient.Version.HTTP_1_1)
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
