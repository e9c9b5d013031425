package io.github.darnold.terraform.rest.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.call.Time;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PacingTest {

    private static final LimitHeaders COME_BACK_IN_30_SECONDS = new LimitHeaders(Duration.ofSeconds(30), null);
    private static final String FAMILY = "GET /things";

    private final FakeTime time = new FakeTime();
    private final Call call = Calls.at(time);
    private final Backoff backoff = new Backoff(new Random(7));
    private final Pacing pacing = new Pacing(null, backoff);

    @Test
    void letsEverythingGoUntilTheApiSaysOtherwise() {
        for (int i = 0; i < 5000; i++) {
            pass(pacing, FAMILY);
        }
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void closesOneFamilyAndNoOther() {
        try (Turn turn = pacing.take(FAMILY, null, call)) {
            turn.refused(COME_BACK_IN_30_SECONDS, call.now());
        }
        pass(pacing, "GET /others");
        assertThat(time.pauses()).isEmpty();
        pass(pacing, FAMILY);
        assertThat(time.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofSeconds(30), Duration.ofMillis(30_500)));
    }

    @Test
    void sendsOneRequestToSeeWhetherTheStormIsOver() {
        try (Turn turn = pacing.take(FAMILY, null, call)) {
            turn.refused(COME_BACK_IN_30_SECONDS, call.now());
        }
        try (Turn first = pacing.take(FAMILY, null, call);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new AtomicInteger();
            for (int i = 0; i < 9; i++) {
                threads.execute(() -> {
                    pass(pacing, FAMILY);
                    sent.incrementAndGet();
                });
            }
            assertThat(sent).hasValue(0);
            first.passed(LimitHeaders.NONE, call.now());
            threads.shutdown();
            assertThat(threads)
                    .satisfies(each -> assertThat(each.awaitTermination(10, TimeUnit.SECONDS))
                            .isTrue());
            assertThat(sent).hasValue(9);
        }
        assertThat(time.pauses()).hasSize(1);
    }

    @Test
    void refusalsOfRequestsThatWereUnderWayTogetherCountAsOne() {
        Turn[] salvo = IntStream.range(0, 10)
                .mapToObj(_ -> pacing.take(FAMILY, null, call))
                .toArray(Turn[]::new);
        for (Turn turn : salvo) {
            turn.refused(LimitHeaders.NONE, call.now());
            turn.close();
        }
        pass(pacing, FAMILY);
        assertThat(time.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isLessThanOrEqualTo(Duration.ofMillis(500)));
    }

    @Test
    void learnsALimitThatNobodyTells() {
        var server = new LimitedServer(10, false);
        for (int i = 0; i < 100; i++) {
            server.send(pacing, call);
        }
        assertThat(server.refused()).as("of 100 requests in 9 minutes").isLessThanOrEqualTo(12);
        assertThat(Duration.between(FakeTime.START, time.now())).isLessThan(Duration.ofMinutes(12));
    }

    @Test
    void learnsALimitFromRefusalsThatComeBack() {
        var server = new LimitedServer(10, true);
        for (int i = 0; i < 100; i++) {
            server.send(pacing, call);
        }
        assertThat(server.refused()).as("of 100 requests in 9 minutes").isLessThanOrEqualTo(9);
        assertThat(Duration.between(FakeTime.START, time.now())).isLessThan(Duration.ofMinutes(11));
    }

    @Test
    void neverSendsMoreThanIsConfigured() {
        for (int i = 0; i < 25; i++) {
            try (Turn turn = pacing.take(FAMILY, 10, call)) {
                turn.passed(LimitHeaders.NONE, call.now());
            }
        }
        assertThat(time.pauses()).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(1));
    }

    @Test
    void waitsWhereTheApiSaysThatNothingRemains() {
        try (Turn turn = pacing.take(FAMILY, null, call)) {
            turn.passed(new LimitHeaders(null, Duration.ofSeconds(6)), call.now());
        }
        pass(pacing, FAMILY);
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(6));
    }

    @Test
    void leavesNoMoreUnderWayThanConfigured() {
        var narrow = new Pacing(2, backoff);
        Pacing.Place first = narrow.place(call);
        try (Pacing.Place _ = narrow.place(call)) {
            var third = CompletableFuture.supplyAsync(() -> narrow.place(call), Thread::startVirtualThread);
            assertThat(third).isNotDone();
            first.close();
            assertThat(third).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void waitingForATurnDoesNotCountAsTimeOfTheOperation() {
        try (Turn turn = pacing.take(FAMILY, null, call)) {
            turn.refused(COME_BACK_IN_30_SECONDS, call.now());
        }
        call.within(Duration.ofSeconds(10));
        pass(pacing, FAMILY);
        assertThat(call.remaining()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void doesNotWaitLongerThanAnOperationThatHasBegunMayTake() {
        try (Turn turn = pacing.take(FAMILY, null, call)) {
            turn.refused(COME_BACK_IN_30_SECONDS, call.now());
        }
        call.within(Duration.ofSeconds(10));
        call.begin();
        assertThatExceptionOfType(DeadlineExceeded.class).isThrownBy(() -> pass(pacing, FAMILY));
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void refusesAtOnceWhereTheApiHasClosedForLongerThanAnyTimeGiven() {
        try (Turn turn = pacing.take(FAMILY, null, call)) {
            turn.refused(new LimitHeaders(Duration.ofHours(20), null), call.now());
        }
        assertThatExceptionOfType(Closed.class)
                .isThrownBy(() -> pass(pacing, FAMILY))
                .satisfies(e -> assertThat(e.diagnostics().getFirst().detail())
                        .endsWith("(GET /things) for another 1200 minutes. Apply again then."));
        call.within(Duration.ofMinutes(10));
        assertThatExceptionOfType(Closed.class).isThrownBy(() -> pass(pacing, FAMILY));
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void countsLongWaitsAsTimeOfTheOperation() {
        try (Turn turn = pacing.take(FAMILY, null, call)) {
            turn.refused(new LimitHeaders(Duration.ofMinutes(5), null), call.now());
        }
        call.within(Duration.ofMinutes(8));
        pass(pacing, FAMILY);
        assertThat(call.remaining()).isBetween(Duration.ofSeconds(179), Duration.ofMinutes(3));
    }

    @Test
    void believesNoMoreThanAMinuteThatNothingRemains() {
        try (Turn turn = pacing.take(FAMILY, null, call)) {
            turn.passed(new LimitHeaders(null, Duration.ofHours(20)), call.now());
        }
        pass(pacing, FAMILY);
        assertThat(time.pauses()).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void stopsWaitingOnCtrlC() {
        try (Turn turn = pacing.take(FAMILY, null, call)) {
            turn.refused(COME_BACK_IN_30_SECONDS, call.now());
        }
        var waits = new CountDownLatch(1);
        Call waiting = Calls.at(new Time() {
            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public void pause(Duration duration, StopSignal stop) {
                waits.countDown();
                stop.await(duration);
            }
        });
        var take = CompletableFuture.runAsync(() -> pacing.take(FAMILY, null, waiting), Thread::startVirtualThread);
        assertThat(waits)
                .satisfies(
                        latch -> assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue());
        waiting.context().stop().give();
        assertThat(take).failsWithin(Duration.ofSeconds(1)).withThrowableThat().withCauseInstanceOf(Stopped.class);
    }

    private void pass(Pacing by, String family) {
        try (Turn turn = by.take(family, null, call)) {
            turn.passed(LimitHeaders.NONE, call.now());
        }
    }
}
