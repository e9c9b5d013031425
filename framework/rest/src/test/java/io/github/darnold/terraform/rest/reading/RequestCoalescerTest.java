package io.github.darnold.terraform.rest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.call.Time;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.reading.RequestCoalescer.Freshness;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RequestCoalescerTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final RequestCoalescer<String> reads = new RequestCoalescer<>();
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CountDownLatch departed = new CountDownLatch(1);
    private final CountDownLatch leaves = new CountDownLatch(1);
    private final CountDownLatch comesBack = new CountDownLatch(1);

    /// A read that waits before it leaves and before it comes back.
    private String held(Runnable departure) {
        waiting.countDown();
        await(leaves);
        departure.run();
        departed.countDown();
        await(comesBack);
        return "held";
    }

    @Test
    void takesTheAnswerOfAnEqualReadUnderWay() {
        var first = start(Freshness.UNDER_WAY, this::held);
        leaves.countDown();
        await(departed);
        var second = startAndWait(Freshness.UNDER_WAY);
        comesBack.countDown();
        assertThat(first).succeedsWithin(SOON).isEqualTo("held");
        assertThat(second).succeedsWithin(SOON).isEqualTo("held");
    }

    @Test
    void takesNoAnswerThatMayBeOlderThanTheQuestion() {
        var first = start(Freshness.BEGUN_SINCE, this::held);
        leaves.countDown();
        await(departed);
        assertThat(reads.read("/things/1", Freshness.BEGUN_SINCE, Calls.fresh(), _ -> "own"))
                .isEqualTo("own");
        comesBack.countDown();
        assertThat(first).succeedsWithin(SOON).isEqualTo("held");
    }

    @Test
    void joinsAReadThatHasNotLeftYet() {
        var first = start(Freshness.BEGUN_SINCE, this::held);
        await(waiting);
        var second = startAndWait(Freshness.BEGUN_SINCE);
        leaves.countDown();
        comesBack.countDown();
        assertThat(first).succeedsWithin(SOON).isEqualTo("held");
        assertThat(second).succeedsWithin(SOON).isEqualTo("held");
    }

    @Test
    void readsForItselfWhenTheOtherOneHadNoTimeLeft() {
        var first = start(Freshness.BEGUN_SINCE, departure -> {
            held(departure);
            throw new DeadlineExceeded();
        });
        await(waiting);
        var second = startAndWait(Freshness.BEGUN_SINCE);
        leaves.countDown();
        comesBack.countDown();
        assertThat(first).failsWithin(SOON);
        assertThat(second).succeedsWithin(SOON).isEqualTo("own");
    }

    @Test
    void stopsWaitingForAnotherReadOnCtrlC() {
        var first = start(Freshness.BEGUN_SINCE, this::held);
        await(waiting);
        assertThatExceptionOfType(Stopped.class)
                .isThrownBy(() -> reads.read("/things/1", Freshness.UNDER_WAY, Calls.stopped(), _ -> "own"));
        leaves.countDown();
        comesBack.countDown();
        assertThat(first).succeedsWithin(SOON);
    }

    private CompletableFuture<String> start(Freshness freshness, Function<Runnable, String> read) {
        return CompletableFuture.supplyAsync(
                () -> reads.read("/things/1", freshness, Calls.fresh(), read), Thread::startVirtualThread);
    }

    /// Starts a read and returns once it waits for the other one: by then it has looked at its clock.
    private CompletableFuture<String> startAndWait(Freshness freshness) {
        var looks = new CountDownLatch(2);
        Call call = Calls.at(new Time() {
            @Override
            public Instant now() {
                looks.countDown();
                return Instant.EPOCH;
            }

            @Override
            public void pause(Duration duration, StopSignal stop) {
                throw new AssertionError("pauses");
            }
        });
        call.within(Duration.ofHours(1));
        call.begin();
        var started = CompletableFuture.supplyAsync(
                () -> reads.read("/things/1", freshness, call, _ -> "own"), Thread::startVirtualThread);
        await(looks);
        return started;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
