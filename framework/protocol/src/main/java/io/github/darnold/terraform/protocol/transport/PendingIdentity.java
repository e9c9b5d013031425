package io.github.darnold.terraform.protocol.transport;

import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// An [Identity] that whoever asks first makes. Making a key takes as long as building the server, which can hold this
/// meanwhile: it has no use for the key before the host connects.
public final class PendingIdentity implements Supplier<Identity> {

    private final FutureTask<Identity> identity = new FutureTask<>(() -> Identity.create(InstantSource.system()));

    /// Makes it, or waits until it is made.
    ///
    /// @throws IllegalStateException when it cannot be
    @Override
    public Identity get() {
        identity.run();
        try {
            return identity.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("There is no key for this process", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The process ends", e);
        }
    }
}
