package io.github.darnold.openai.emulator.control;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Handler;
import io.github.darnold.openai.emulator.http.Request;
import io.github.darnold.openai.emulator.http.Signature;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/// Refuses requests above the limit, and tells with each answer how much of it is left.
public final class LimitingHandler implements Handler {

    private final RateLimit limit;
    private final Supplier<String> requestIds;
    private final Handler next;

    public LimitingHandler(RateLimit limit, Supplier<String> requestIds, Handler next) {
        this.limit = limit;
        this.requestIds = requestIds;
        this.next = next;
    }

    @Override
    public Answer handle(Request request) throws IOException {
        RateLimit.Level level = limit.take();
        if (level == null) {
            return next.handle(request);
        }
        Duration wait = level.untilNext();
        Answer answer = wait == null ? next.handle(request) : refusal(wait);
        return answer.with("x-ratelimit-limit-requests", Integer.toString(level.limit()))
                .with("x-ratelimit-remaining-requests", Long.toString(level.remaining()))
                .with("x-ratelimit-reset-requests", level.untilFull().toMillis() + "ms");
    }

    /// Whole seconds are all that Retry-After can say.
    private Answer refusal(Duration wait) {
        return Signature.on(ApiError.ofStatus(429).answer(), requestIds.get(), 1)
                .with("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()))
                .with("retry-after-ms", Long.toString(wait.plusNanos(999_999).toMillis()));
    }
}
