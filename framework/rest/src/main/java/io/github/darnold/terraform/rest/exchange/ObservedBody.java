package io.github.darnold.terraform.rest.exchange;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/// The body of a request, which knows whether any of it was asked for. Before that no server can have carried the
/// request out, whatever became of the connection.
final class ObservedBody implements BodyPublisher {

    private final BodyPublisher bytes;
    private volatile boolean hasBegun;

    ObservedBody(BodyPublisher bytes) {
        this.bytes = bytes;
    }

    /// Whether the request certainly stayed here. One without a body tells nothing.
    boolean isUnsent() {
        return !hasBegun && contentLength() != 0;
    }

    @Override
    public long contentLength() {
        return bytes.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        hasBegun = true;
        bytes.subscribe(subscriber);
    }
}
