package io.github.darnold.openai.emulator.control;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Handler;
import io.github.darnold.openai.emulator.http.Request;
import io.github.darnold.openai.emulator.http.Signature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lets planned faults happen to requests.
public final class FaultyHandler implements Handler, AutoCloseable {

    private static final Answer NOTHING = Answer.of(200, "", new byte[0]).delivered(Answer.Delivery.NONE);
    private static final Answer AT_ONCE = NOTHING.delivered(Answer.Delivery.ABORTED);
    private static final byte[] PAGE = """
        <!DOCTYPE html>
        <html><head><title>Just a moment...</title></head><body><h1>Checking your connection</h1></body></html>
        """.getBytes(StandardCharsets.UTF_8);

    private final Faults faults;
    private final Supplier<String> requestIds;
    private final Handler next;
    private final CountDownLatch closed = new CountDownLatch(1);

    public FaultyHandler(Faults faults, Supplier<String> requestIds, Handler next) {
        this.faults = faults;
        this.requestIds = requestIds;
        this.next = next;
    }

    @Override
    public Answer handle(Request request) throws IOException {
        Optional<Fault> fault = faults.take(request.method(), request.path());
        if (fault.isEmpty()) {
            return next.handle(request);
        }
        return afflict(request, fault.get());
    }

    private Answer afflict(Request request, Fault fault) throws IOException {
        return switch (fault) {
            case Fault.Status(int status, Duration retryAfter, String code) -> refusal(status, retryAfter, code);
            case Fault.Delay(Duration duration) -> {
                await(duration);
                yield next.handle(request);
            }
            case Fault.SlowAnswer(Duration duration) -> {
                Answer answer = next.handle(request);
                await(duration);
                yield answer;
            }
            case Fault.ResetUnread() -> AT_ONCE;
            case Fault.ResetWithin() -> {
                readHalf(request);
                yield AT_ONCE;
            }
            case Fault.ResetBefore() -> NOTHING;
            case Fault.ResetAfter() -> next.handle(request).delivered(Answer.Delivery.NONE);
            case Fault.TruncatedBody() -> next.handle(request).delivered(Answer.Delivery.CUT);
            case Fault.NotJson() -> {
                next.handle(request);
                yield Answer.of(200, "text/html; charset=utf-8", PAGE);
            }
            case Fault.StatusAfter(int status, String code) -> {
                next.handle(request);
                yield refusal(status, null, code);
            }
            case Fault.ErrorInside() -> {
                next.handle(request);
                yield Answer.of(
                        200, "application/json", refusal(500, null, null).body());
            }
            case Fault.Misfit(String field) -> Misfits.in(next.handle(request), field);
            case Fault.AbsurdHeaders() -> Misfits.withAbsurdHeaders(next.handle(request));
            case Fault.ClippedBody() -> next.handle(request).delivered(Answer.Delivery.CLIPPED);
            case Fault.StalledBody() -> next.handle(request).delivered(Answer.Delivery.STALLED);
            case Fault.WrongType() -> next.handle(request).with("Content-Type", "text/plain; charset=utf-8");
        };
    }

    private static void readHalf(Request request) throws IOException {
        String length = request.headers().first("content-length");
        if (length.matches("\\d{1,9}")) {
            request.body().readNBytes(Math.toIntExact(Long.parseLong(length) / 2));
        }
    }

    /// Ends all delays.
    @Override
    public void close() {
        closed.countDown();
    }

    private Answer refusal(int status, @Nullable Duration retryAfter, @Nullable String code) {
        ApiError error = ApiError.ofStatus(status);
        Answer answer = Signature.on((code == null ? error : error.withCode(code)).answer(), requestIds.get(), 1);
        if (retryAfter == null) {
            return answer;
        }
        // Whole seconds are all that Retry-After can say, and none is not one of them.
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        return answer.with("Retry-After", Long.toString(seconds))
                .with("retry-after-ms", Long.toString(retryAfter.toMillis()));
    }

    private void await(Duration duration) throws IOException {
        try {
            if (closed.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("the emulator was closed during a delay");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the emulator was closed during a delay", e);
        }
    }
}
