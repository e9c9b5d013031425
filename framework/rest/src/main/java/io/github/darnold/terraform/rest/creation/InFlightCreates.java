package io.github.darnold.terraform.rest.creation;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.call.Stopped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// The objects of one type that this process makes, side by side. Whoever looks for an object whose answer was lost
/// must not meet one whose answer is still on its way: so looking waits for what is under way, and holds it off.
/// Thread-safe.
public final class InFlightCreates {

    private static final long LOOK_MILLIS = 200;

    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();
    private final Map<String, Integer> doubts = new HashMap<>();
    private Duration behind = Duration.ZERO;

    /// Does what makes an object.
    ///
    /// @throws Stopped when the user pressed Ctrl-C before it could begin
    public <T> T make(Call call, Supplier<T> work) {
        return holding(lock.readLock(), call, work);
    }

    /// Looks for an object while none is being made.
    ///
    /// @throws Stopped when the user pressed Ctrl-C before it could begin
    public <T> T look(Call call, Supplier<T> work) {
        return holding(lock.writeLock(), call, work);
    }

    private static <T> T holding(Lock lock, Call call, Supplier<T> work) {
        acquire(lock, call);
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static void acquire(Lock lock, Call call) {
        try {
            while (!lock.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (call.isStopped()) {
                    throw new Stopped();
                }
                if (!call.remaining().isPositive()) {
                    throw new DeadlineExceeded();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    /// Says that the object with this id is somebody's.
    ///
    /// @return whether it was nobody's before
    public boolean claim(String id) {
        return claimed.add(id);
    }

    public boolean isClaimed(String id) {
        return claimed.contains(id);
    }

    /// When somebody who looked has seen the object first: whoever begins after that has not made it.
    public Instant firstSeen(String id, Instant now) {
        Instant earlier = seen.putIfAbsent(id, now);
        return earlier == null ? now : earlier;
    }

    /// Tells by how much the time in a new object is behind the time in the header of the answer that it came with.
    public synchronized void tellBehind(Duration difference) {
        behind = difference.compareTo(behind) > 0 ? difference : behind;
    }

    /// By how much the time in new objects is behind the time in headers, as far as answers told.
    public synchronized Duration behind() {
        return behind;
    }

    /// One of those with this plan may have been made, or not: its answer was lost.
    public synchronized void doubt(String plan) {
        doubts.merge(plan, 1, Integer::sum);
    }

    /// The doubt about one of them has been settled.
    public synchronized void settle(String plan) {
        doubts.merge(plan, -1, Integer::sum);
    }

    /// How many of those with this plan may have been made, or not.
    public synchronized int doubtsAbout(String plan) {
        return doubts.getOrDefault(plan, 0);
    }
}
