package io.github.darnold.terraform.protocol.lifecycle;

import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.protocol.transport.PluginPort;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// From the start of the process to its orderly end. The host kills a plugin two seconds after it asked for the
/// end, and until then it waits, so ours comes at once or, at the latest, before that.
public final class Lifetime {

    private static final Duration HOOKS = Duration.ofSeconds(1);
    private static final Duration CONNECTIONS = Duration.ofMillis(100);
    private static final Duration LAST_RESORT = Duration.ofMillis(1500);

    private final CompletableFuture<Shutdown> ending = new CompletableFuture<>();
    private final CloseHooks hooks = new CloseHooks();
    private final Runnable lastResort;

    /// Begins with the process.
    ///
    /// @param lastResort ends the process without asking anybody
    public Lifetime(Runnable lastResort) {
        this.lastResort = lastResort;
    }

    public CloseHooks hooks() {
        return hooks;
    }

    /// Says that the process should end. Returns at once; saying it again changes nothing.
    public void end(Shutdown how) {
        ending.complete(how);
    }

    /// Waits until the process should end, and closes everything. The caller then leaves.
    public void await(PluginPort port, Logger logger) throws InterruptedException {
        Shutdown how = ending.join();
        Thread.ofPlatform().daemon().name("last-resort").start(this::leaveAnyway);
        port.stopAccepting();
        hooks.run(how, HOOKS, logger);
        port.close(CONNECTIONS);
    }

    private void leaveAnyway() {
        try {
            // Nothing counts this latch down: the process is gone before the time is over, or it hangs.
            new CountDownLatch(1).await(LAST_RESORT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        lastResort.run();
    }
}
