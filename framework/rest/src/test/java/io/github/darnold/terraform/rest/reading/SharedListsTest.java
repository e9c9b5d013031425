package io.github.darnold.terraform.rest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedListsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final SharedLists lists = new SharedLists();
    private final FakeTime time = new FakeTime();

    @Test
    void readsOneObjectByOneCall() {
        Shelf shelf = Shelf.of(1000);
        assertThat(read(shelf.member(700))).contains(Shelf.element(700));
        assertThat(shelf.singles()).isEqualTo(1);
        assertThat(shelf.pages()).isZero();
    }

    @Test
    void readsAThousandObjectsInAFewCalls() {
        Shelf shelf = Shelf.of(1000);
        assertThat(readAll(shelf, 1000)).allMatch(Optional::isPresent);
        assertThat(shelf.pages()).isEqualTo(10);
        assertThat(shelf.singles()).isLessThanOrEqualTo(10);
    }

    @Test
    void asksOnceForWhatNeedNotBeNew() {
        SharedLists lists = new SharedLists();
        AtomicInteger asked = new AtomicInteger();
        Supplier<List<ObjectValue>> list = () -> List.of(Shelf.element(asked.incrementAndGet()));
        List<ObjectValue> first = lists.once("GET /shelf", list);
        lists.forget();
        assertThat(lists.once("GET /shelf", list)).isEqualTo(first).containsExactly(Shelf.element(1));
        assertThat(lists.once("GET /other", list)).containsExactly(Shelf.element(2));
    }

    @Test
    void doesNotMakeTheFirstReadWait() {
        Shelf shelf = Shelf.of(1000);
        Semaphore pages = shelf.holdPages();
        assertThat(read(shelf.member(1))).isPresent();
        pages.release(Integer.MAX_VALUE);
    }

    @Test
    void beginsTheListWhenTwoWaitBesideTheFirst() {
        Shelf shelf = Shelf.of(100);
        Semaphore singles = shelf.holdSingles();
        var first = start(shelf.member(1));
        await(() -> shelf.singles() == 1);
        var second = start(shelf.member(2));
        var third = start(shelf.member(3));
        assertThat(second).succeedsWithin(SOON);
        assertThat(third).succeedsWithin(SOON);
        assertThat(first).isNotDone();
        singles.release();
        assertThat(first).succeedsWithin(SOON);
        assertThat(shelf.singles()).isEqualTo(1);
        assertThat(shelf.pages()).isEqualTo(1);
    }

    @Test
    void readsTheSecondAloneWhenNoThirdCame() {
        Shelf shelf = Shelf.of(100);
        Semaphore singles = shelf.holdSingles();
        var first = start(shelf.member(1));
        await(() -> shelf.singles() == 1);
        var second = start(shelf.member(2));
        singles.release(2);
        assertThat(first).succeedsWithin(SOON);
        assertThat(second).succeedsWithin(SOON);
        assertThat(shelf.singles()).isEqualTo(2);
        assertThat(shelf.pages()).isZero();
    }

    @Test
    void doesNotReadAFarLargerCollectionToItsEnd() {
        Shelf shelf = Shelf.of(100_000);
        List<Member> wanted = IntStream.of(50_000, 60_000, 70_000, 80_000)
                .mapToObj(shelf::member)
                .toList();
        wanted.forEach(member -> assertThat(read(member)).isPresent());
        assertThat(shelf.pages() + shelf.singles()).isLessThanOrEqualTo(2 * wanted.size());
    }

    @Test
    void asksForAnObjectThatIsNotListedBeforeItIsSaidToBeGone() {
        Shelf shelf = Shelf.of(100);
        readAll(shelf, 50);
        int before = shelf.singles();
        assertThat(read(shelf.member(100))).isEmpty();
        assertThat(shelf.singles()).isEqualTo(before + 1);
    }

    @Test
    void readsOneByOneWhatCannotBeListed() {
        Shelf shelf = Shelf.of(20);
        shelf.refuseToList();
        assertThat(readAll(shelf, 20)).allMatch(Optional::isPresent);
        assertThat(shelf.pages()).isEqualTo(1);
        assertThat(shelf.singles()).isEqualTo(20);
    }

    @Test
    void readsTheListAgainBeforeAnObjectThatOnlyTheListTellsOfIsSaidToBeGone() {
        Shelf shelf = Shelf.of(250);
        assertThat(read(shelf.listedOnly(3))).isPresent();
        shelf.remove(4);
        assertThat(read(shelf.listedOnly(4))).as("as it was read").isPresent();
        assertThat(read(shelf.listedOnly(400))).isEmpty();
        assertThat(shelf.pages()).isEqualTo(6);
        assertThat(read(shelf.listedOnly(4))).isEmpty();
        assertThat(shelf.pages()).isEqualTo(9);
    }

    @Test
    void forgetsWhatWasReadWhenSomethingIsWritten() {
        Shelf shelf = Shelf.of(50);
        readAll(shelf, 50);
        shelf.remove(7);
        lists.forget();
        assertThat(read(shelf.member(7))).isEmpty();
    }

    @Test
    void doesNotTakeWhatWasReadLongAgo() {
        Shelf shelf = Shelf.of(50);
        readAll(shelf, 50);
        shelf.remove(7);
        Calls.at(time).pause(Duration.ofMinutes(16));
        assertThat(read(shelf.member(7))).isEmpty();
    }

    @Test
    void anotherReadGoesOnWithTheListWhenOneIsStopped() {
        Shelf shelf = Shelf.of(100);
        StopSignal signal = new StopSignal();
        signal.give();
        Shelf held = shelf;
        Semaphore singles = held.holdSingles();
        var first = start(held.member(1));
        await(() -> held.singles() == 1);
        var second = start(held.member(2));
        var stopped = CompletableFuture.supplyAsync(
                () -> lists.read(held.member(3), Calls.stoppedBy(signal)), Thread::startVirtualThread);
        assertThat(stopped).failsWithin(SOON).withThrowableThat().withCauseInstanceOf(Stopped.class);
        singles.release(Integer.MAX_VALUE);
        assertThat(first).succeedsWithin(SOON);
        assertThat(second).succeedsWithin(SOON);
    }

    private Optional<ObjectValue> read(Member member) {
        return lists.read(member, Calls.at(time));
    }

    private CompletableFuture<Optional<ObjectValue>> start(Member member) {
        return CompletableFuture.supplyAsync(() -> read(member), Thread::startVirtualThread);
    }

    /// Reads the first so many objects as Terraform does, ten at a time and in any order.
    private List<Optional<ObjectValue>> readAll(Shelf shelf, int count) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, count).boxed().toList());
        java.util.Collections.shuffle(numbers, new Random(5));
        try (ExecutorService ten =
                Executors.newFixedThreadPool(10, Thread.ofVirtual().factory())) {
            return numbers.stream()
                    .map(number -> CompletableFuture.supplyAsync(() -> read(shelf.member(number)), ten))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen");
            }
            Thread.onSpinWait();
        }
    }
}
