package io.github.darnold.terraform.rest.pacing;

import io.github.darnold.terraform.plugin.call.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// A server that takes so many requests in any minute, by the clock of the calls. Thread-safe.
final class LimitedServer {

    private final int perMinute;
    private final boolean tellsWhenToComeBack;
    private final Deque<Instant> taken = new ArrayDeque<>();
    private int refused;

    LimitedServer(int perMinute, boolean tellsWhenToComeBack) {
        this.perMinute = perMinute;
        this.tellsWhenToComeBack = tellsWhenToComeBack;
    }

    /// Sends one request until it is taken.
    void send(Pacing pacing, Call call) {
        boolean isTaken = false;
        while (!isTaken) {
            try (Turn turn = pacing.take("GET /things", null, call)) {
                Optional<LimitHeaders> refusal = answer(call.now());
                refusal.ifPresentOrElse(
                        said -> turn.refused(said, call.now()), () -> turn.passed(LimitHeaders.NONE, call.now()));
                isTaken = refusal.isEmpty();
            }
        }
    }

    private synchronized Optional<LimitHeaders> answer(Instant now) {
        taken.removeIf(time -> !time.plusSeconds(60).isAfter(now));
        if (taken.size() < perMinute) {
            taken.add(now);
            return Optional.empty();
        }
        refused++;
        return Optional.of(
                tellsWhenToComeBack
                        ? new LimitHeaders(
                                Duration.between(now, taken.getFirst().plusSeconds(60)), null)
                        : LimitHeaders.NONE);
    }

    synchronized int refused() {
        return refused;
    }
}
