package io.github.darnold.openai.emulator.control;

import java.util.ArrayList;
import java.util.List;

/// What the emulator was asked, in the order in which it answered. Safe for use by many threads.
public final class RequestLog {

    private final List<ReceivedRequest> received = new ArrayList<>();

    public synchronized List<ReceivedRequest> all() {
        return List.copyOf(received);
    }

    /// Each request as `METHOD /path`.
    public List<String> lines() {
        return all().stream().map(ReceivedRequest::line).toList();
    }

    public synchronized void clear() {
        received.clear();
    }

    synchronized void add(ReceivedRequest request) {
        received.add(request);
    }
}
