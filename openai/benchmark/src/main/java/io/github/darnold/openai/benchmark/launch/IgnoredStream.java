package io.github.darnold.openai.benchmark.launch;

import io.grpc.stub.StreamObserver;

/// Listens to a stream that has nothing to say.
final class IgnoredStream implements StreamObserver<byte[]> {

    @Override
    public void onNext(byte[] message) {}

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onCompleted() {}
}
