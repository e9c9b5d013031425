package io.github.darnold.openai.emulator.http;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Keys that the emulator has made: accepted until they are deleted or have expired, and never again. Safe for use by
/// many threads.
public final class IssuedKeys {

    private final InstantSource clock;
    private final Map<String, Issued> byValue = new ConcurrentHashMap<>();

    public IssuedKeys(InstantSource clock) {
        this.clock = clock;
    }

    private record Issued(String id, KeyKind kind, long expiresAt) {

        Issued until(long time) {
            return new Issued(id, kind, time);
        }
    }

    /// Accepts a new key.
    ///
    /// @param key with its `id`, its `value` and when it expires
    public void issue(ObjectNode key, KeyKind kind) {
        byValue.put(
                key.get("value").stringValue(),
                new Issued(key.get("id").stringValue(), kind, end(key.path("expires_at"))));
    }

    private static long end(JsonNode time) {
        return time.isNumber() ? time.asLong() : Long.MAX_VALUE;
    }

    /// A key expires at this time, in Unix seconds.
    public void expire(String id, long time) {
        byValue.replaceAll((_, key) -> key.id().equals(id) ? key.until(time) : key);
    }

    /// A key that is deleted opens nothing any more.
    public void revoke(String id) {
        expire(id, Long.MIN_VALUE);
    }

    /// Forgets all keys, as if they had never been made.
    public void clear() {
        byValue.clear();
    }

    /// What a key is; empty where it was not made here.
    Optional<KeyKind> kindOf(String value) {
        return Optional.ofNullable(byValue.get(value))
                .map(key -> key.expiresAt() > clock.instant().getEpochSecond() ? key.kind() : KeyKind.UNKNOWN);
    }
}
