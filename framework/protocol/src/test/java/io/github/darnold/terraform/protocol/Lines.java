package io.github.darnold.terraform.protocol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/// The lines of a stream as they come, for readers who wait for one of them. Grows.
final class Lines {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    static Lines of(InputStream stream) {
        Lines lines = new Lines();
        Thread.ofVirtual().start(() -> lines.follow(stream));
        return lines;
    }

    private void follow(InputStream stream) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line, false);
            }
        } catch (IOException closed) {
            // The process was killed, and there will be no more lines.
        } finally {
            add("", true);
        }
    }

    private void add(String line, boolean last) {
        lock.lock();
        try {
            if (last) {
                ended = true;
            } else {
                lines.add(line);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The first line like this, as soon as it is there.
    String await(Predicate<String> wanted) throws InterruptedException {
        lock.lock();
        try {
            long left = PATIENCE.toNanos();
            while (lines.stream().noneMatch(wanted)) {
                if (ended || left <= 0) {
                    throw new AssertionError((ended ? "Ended" : "Silent") + " after " + lines);
                }
                left = changed.awaitNanos(left);
            }
            return lines.stream().filter(wanted).findFirst().orElseThrow();
        } finally {
            lock.unlock();
        }
    }

    /// All lines, when there will be no more.
    List<String> all() throws InterruptedException {
        lock.lock();
        try {
            long left = PATIENCE.toNanos();
            while (!ended) {
                if (left <= 0) {
                    throw new AssertionError("Still open after " + lines);
                }
                left = changed.awaitNanos(left);
            }
            return List.copyOf(lines);
        } finally {
            lock.unlock();
        }
    }
}
