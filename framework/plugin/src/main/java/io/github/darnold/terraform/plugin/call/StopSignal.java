package io.github.darnold.terraform.plugin.call;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Terraform's wish that work in flight ends: the user pressed Ctrl-C. Given once, never taken back. Thread-safe.
public final class StopSignal {

    private final CountDownLatch given = new CountDownLatch(1);

    public void give() {
        given.countDown();
    }

    public boolean isGiven() {
        return given.getCount() == 0;
    }

    /// Waits until the signal is given, at most so long.
    ///
    /// @return whether it was given
    public boolean await(Duration atMost) {
        try {
            return given.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
