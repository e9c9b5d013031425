package io.github.darnold.terraform.protocol;

import io.github.darnold.terraform.protocol.proto.GoPlugin.StdioData;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.atomic.AtomicBoolean;

/// Notes whether a stream that should stay open has ended.
final class StreamEnds implements StreamObserver<StdioData> {

    private final AtomicBoolean ended = new AtomicBoolean();

    boolean ended() {
        return ended.get();
    }

    @Override
    public void onNext(StdioData data) {}

    @Override
    public void onError(Throwable failure) {
        ended.set(true);
    }

    @Override
    public void onCompleted() {
        ended.set(true);
    }
}
