package io.github.darnold.terraform.testing.scenario;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// An API that nobody asks anything.
final class FakeApi implements TestApi {

    static final String SECRET = "swordfish";

    private boolean reset;

    boolean wasReset() {
        return reset;
    }

    @Override
    public URI resolve(String path) {
        return URI.create("http://localhost:1" + path);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("THING_KEY", SECRET);
    }

    @Override
    public List<String> secrets() {
        return List.of(SECRET);
    }

    @Override
    public Map<String, String> headers(String path) {
        return Map.of();
    }

    @Override
    public List<ReceivedRequest> requests() {
        return List.of();
    }

    @Override
    public void fail(int calls, String method, String path, String failure) {
        throw new UnsupportedOperationException("nothing fails here");
    }

    @Override
    public void recover() {
        throw new UnsupportedOperationException("nothing fails here");
    }

    @Override
    public void advance(Duration step) {
        throw new UnsupportedOperationException("time stands still here");
    }

    @Override
    public void reset() {
        reset = true;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
