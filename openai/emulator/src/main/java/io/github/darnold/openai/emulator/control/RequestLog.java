package io.github.darnold.openai.emulator.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What the emulator was asked, in the order in which it answered. Safe for use by many threads.
///
/// It holds so many bytes and no more: the oldest requests are forgotten first.
public final class RequestLog {

    /// What a request takes beside its bodies: an estimate.
    private static final long OVERHEAD = 2_048;

    private final Deque<ReceivedRequest> received = new ArrayDeque<>();
    private final long capacity;
    private long size;
    private long forgotten;

    /// An empty log.
    ///
    /// @param capacity in bytes
    public RequestLog(long capacity) {
        this.capacity = capacity;
    }

    public synchronized List<ReceivedRequest> all() {
        return List.copyOf(received);
    }

    /// Each request as `METHOD /path`.
    public List<String> lines() {
        return all().stream().map(ReceivedRequest::line).toList();
    }

    /// How many requests went to make room for others.
    public synchronized long forgotten() {
        return forgotten;
    }

    public synchronized void clear() {
        received.clear();
        size = 0;
        forgotten = 0;
    }

    synchronized void add(ReceivedRequest request) {
        received.add(request);
        size += sizeOf(request);
        while (size > capacity && received.size() > 1) {
            size -= sizeOf(received.removeFirst());
            forgotten++;
        }
    }

    private static long sizeOf(ReceivedRequest request) {
        return OVERHEAD + request.body().length + request.responseBody().length;
    }
}
