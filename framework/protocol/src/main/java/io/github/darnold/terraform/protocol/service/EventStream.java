package io.github.darnold.terraform.protocol.service;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// An answer of several events, sent no faster than Terraform takes them. Whoever sends must not be the thread that
/// gRPC called: that one has to come back for what Terraform says meanwhile.
final class EventStream<A> {

    private final ServerCallStreamObserver<A> out;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /// To be made by the thread that gRPC called.
    EventStream(StreamObserver<A> out) {
        this.out = (ServerCallStreamObserver<A>) out;
        this.out.setOnReadyHandler(this::signal);
        this.out.setOnCancelHandler(this::signal);
    }

    private void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until Terraform takes another event, and sends it.
    ///
    /// @return whether Terraform still listens
    boolean send(A event) {
        lock.lock();
        try {
            while (!out.isReady() && !out.isCancelled()) {
                changed.await();
            }
            if (!out.isCancelled()) {
                out.onNext(event);
            }
            return !out.isCancelled();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// There are no more events. To Terraform, which may have hung up, this is all the same then.
    void complete() {
        if (!out.isCancelled()) {
            out.onCompleted();
        }
    }
}
