package io.github.darnold.terraform.rest.reading;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A collection of numbered objects that counts how it is read, and can hold reads up. Thread-safe.
final class Shelf {

    static final int PAGE_SIZE = 100;

    private final Set<Integer> numbers = new ConcurrentSkipListSet<>();
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger singles = new AtomicInteger();
    private final Semaphore allowedSingles = new Semaphore(Integer.MAX_VALUE);
    private final Semaphore allowedPages = new Semaphore(Integer.MAX_VALUE);
    private volatile boolean isListed = true;

    static Shelf of(int count) {
        Shelf shelf = new Shelf();
        for (int number = 0; number < count; number++) {
            shelf.numbers.add(number);
        }
        return shelf;
    }

    void remove(int number) {
        numbers.remove(number);
    }

    void refuseToList() {
        isListed = false;
    }

    /// Reads wait until they are allowed one by one.
    Semaphore holdSingles() {
        allowedSingles.drainPermits();
        return allowedSingles;
    }

    Semaphore holdPages() {
        allowedPages.drainPermits();
        return allowedPages;
    }

    int pages() {
        return pages.get();
    }

    int singles() {
        return singles.get();
    }

    Member member(int number) {
        return member(number, call -> single(number));
    }

    Member listedOnly(int number) {
        return member(number, null);
    }

    private static final UnaryOperator<String> AS_IT_IS = UnaryOperator.identity();

    private Member member(int number, Member.@Nullable Single single) {
        return new Member("/things", "id", "t" + number, AS_IT_IS, _ -> true, call -> page(0, call), single);
    }

    private Page page(int first, Call call) {
        pages.incrementAndGet();
        Waits.check(call);
        allowedPages.acquireUninterruptibly();
        if (!isListed) {
            throw new Unlistable(new IllegalStateException("not listed"));
        }
        List<ObjectValue> elements = numbers.stream()
                .filter(number -> number >= first && number < first + PAGE_SIZE)
                .map(Shelf::element)
                .toList();
        boolean hasMore = numbers.stream().anyMatch(number -> number >= first + PAGE_SIZE);
        return new Page(elements, hasMore ? later -> page(first + PAGE_SIZE, later) : null);
    }

    private Optional<ObjectValue> single(int number) {
        singles.incrementAndGet();
        allowedSingles.acquireUninterruptibly();
        return numbers.contains(number) ? Optional.of(element(number)) : Optional.empty();
    }

    static ObjectValue element(int number) {
        return Values.object("id", "t" + number);
    }
}
