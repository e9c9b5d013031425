package io.github.darnold.terraform.protocol.lifecycle;

import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.provider.Shutdown;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What has to be closed before the process ends, last opened first. Grows while the process runs.
public final class CloseHooks {

    /// Closes something.
    @FunctionalInterface
    public interface Closing {
        void close(Shutdown ending) throws Exception;
    }

    private record Hook(String what, Closing closing) {}

    private final Deque<Hook> hooks = new ArrayDeque<>();

    /// Closes this when the process ends.
    ///
    /// @param what names the thing in the log when closing it fails
    public synchronized void add(String what, Closing closing) {
        hooks.push(new Hook(what, closing));
    }

    /// Runs all hooks, but waits no longer than this for them.
    void run(Shutdown ending, Duration limit, Logger logger) throws InterruptedException {
        List<Hook> all = taken();
        if (all.isEmpty()) {
            return;
        }
        Thread closing = Thread.ofVirtual().start(() -> all.forEach(hook -> close(hook, ending, logger)));
        if (!closing.join(limit)) {
            logger.warn("Closing takes too long; the process ends without it", "limit_ms", limit.toMillis());
        }
    }

    private synchronized List<Hook> taken() {
        List<Hook> all = new ArrayList<>(hooks);
        hooks.clear();
        return all;
    }

    private static void close(Hook hook, Shutdown ending, Logger logger) {
        try {
            hook.closing().close(ending);
        } catch (Exception failure) {
            logger.error("Could not close " + hook.what(), "error", failure);
        }
    }
}
