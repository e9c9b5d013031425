package io.github.darnold.terraform.rest.reading;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.call.Stopped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Request coalescing: makes equal reads that happen side by side one. Thread-safe.
///
/// @param <A> the answer
public final class RequestCoalescer<A> {

    private final Map<String, Flight<A>> flights = new ConcurrentHashMap<>();

    /// How old the answer may be.
    public enum Freshness {
        /// From a read that went out after this one was asked for.
        BEGUN_SINCE,
        /// From a read that was under way already, too.
        UNDER_WAY
    }

    /// One read, under way for all that wait for it.
    private static final class Flight<A> {

        private final CompletableFuture<A> answer = new CompletableFuture<>();
        private volatile boolean hasDeparted;

        boolean isGoodFor(Freshness freshness) {
            return freshness == Freshness.UNDER_WAY || !hasDeparted;
        }
    }

    /// Reads, or takes the answer of an equal read.
    ///
    /// @param read does it; it runs what it is given when the request leaves
    /// @throws RuntimeException what the read threw, whoever did it
    public A read(String key, Freshness freshness, Call call, Function<Runnable, A> read) {
        while (true) {
            Flight<A> own = new Flight<>();
            Flight<A> flight =
                    flights.compute(key, (_, other) -> other != null && other.isGoodFor(freshness) ? other : own);
            if (flight == own) {
                return fly(key, own, read);
            }
            A answer = await(flight, call);
            if (answer != null) {
                return answer;
            }
        }
    }

    private A fly(String key, Flight<A> own, Function<Runnable, A> read) {
        try {
            A answer = read.apply(() -> own.hasDeparted = true);
            own.answer.complete(answer);
            return answer;
        } catch (Throwable e) {
            own.answer.completeExceptionally(e);
            throw e;
        } finally {
            flights.remove(key, own);
        }
    }

    /// The answer of another's read; null when it ended for reasons of its own, a deadline or Ctrl-C.
    private static <A> @Nullable A await(Flight<A> flight, Call call) {
        while (true) {
            try {
                return flight.answer.get(Waits.LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                Waits.check(call);
            } catch (ExecutionException e) {
                boolean isOfItsOwn = e.getCause() instanceof Stopped || e.getCause() instanceof DeadlineExceeded;
                if (!isOfItsOwn && e.getCause() instanceof RuntimeException shared) {
                    throw shared;
                }
                return null;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new Stopped();
            }
        }
    }
}
