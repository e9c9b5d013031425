package io.github.darnold.openai.benchmark.launch;

import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Watches how much memory the providers need: the processes that children of this one start. What it sees last of one,
/// a few milliseconds before its end, is the most that it needed.
public final class PeakMemory implements AutoCloseable {

    private static final long LOOK_MILLIS = 20;

    private final CountDownLatch end = new CountDownLatch(1);
    private volatile long peak;

    private PeakMemory() {}

    /// Begins.
    public static PeakMemory watch() {
        PeakMemory memory = new PeakMemory();
        Thread.ofPlatform().daemon().start(memory::look);
        return memory;
    }

    private void look() {
        try {
            do {
                ProcessHandle.current()
                        .children()
                        .flatMap(ProcessHandle::descendants)
                        .mapToLong(process -> ProcessUse.peakBytes(process.pid()))
                        .forEach(bytes -> peak = Math.max(peak, bytes));
            } while (!end.await(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The most that one of them needed so far; empty where the system does not tell.
    public OptionalLong bytes() {
        return peak == 0 ? OptionalLong.empty() : OptionalLong.of(peak);
    }

    @Override
    public void close() {
        end.countDown();
    }
}
