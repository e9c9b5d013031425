package io.github.darnold.terraform.rest.reading;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// One collection while its objects are read. The first read goes alone, at once; those that come while it is
/// under way gather, and two of them are enough to begin the list. Pages are read one after the other, each by
/// one of the reads that wait, as long as there are not far more pages than reads: so a collection much larger than
/// what is wanted is not read to its end. A few reads never cost more than twice the calls of reading one by one, and
/// as many as Terraform refreshes at a time, behind which usually more follow, never more than five times.
/// Thread-safe.
final class SharedList {

    /// So many reads one after the other are worth a list too.
    private static final int WORTH_A_LIST = 3;

    private static final int AT_A_TIME = 10;
    private static final int PAGES_EACH = 4;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Elements elements;

    private int changes;
    private int asked;
    private int waiting;
    private int single;
    private boolean isReadingPage;
    private boolean isUnlistable;

    SharedList(Member.Index index) {
        this.elements = new Elements(index);
    }

    /// What a read does next.
    private enum Step {
        LIST,
        ALONE,
        WAIT,
        GONE
    }

    Optional<ObjectValue> read(Member member, Call call) {
        lock.lock();
        try {
            asked++;
            waiting++;
            int begunBefore = elements.begun();
            while (true) {
                Optional<ObjectValue> found = elements.find(member, call.now());
                if (found.isPresent()) {
                    return found;
                }
                switch (step(member, begunBefore)) {
                    case LIST -> readPage(member, call);
                    case WAIT -> await(call);
                    case GONE -> {
                        return Optional.empty();
                    }
                    case ALONE -> {
                        return alone(member, call);
                    }
                }
            }
        } finally {
            waiting--;
            tell();
            lock.unlock();
        }
    }

    private Step step(Member member, int begunBefore) {
        if (isReadingPage) {
            return Step.WAIT;
        }
        if (member.single() == null) {
            return stepByListOnly(begunBefore);
        }
        boolean hasBegun = elements.pages() > 0;
        boolean isWorthIt = hasBegun || waiting > 1 || asked >= WORTH_A_LIST;
        if (isWorthIt && elements.canGoOn() && elements.pages() < allowance() && !isUnlistable) {
            return Step.LIST;
        }
        boolean gathers = !hasBegun && single > 0 && !isUnlistable;
        return gathers ? Step.WAIT : Step.ALONE;
    }

    /// How many pages may be read for so many. Each is worth one that its own read would cost. Once as many asked as
    /// Terraform refreshes at a time, more will come: the sooner the list is known, the fewer are read alone.
    private int allowance() {
        return asked >= AT_A_TIME ? PAGES_EACH * asked : asked;
    }

    /// Only a list that was begun since somebody asked can tell them that an object is gone.
    private Step stepByListOnly(int begunBefore) {
        if (elements.canGoOn()) {
            return Step.LIST;
        }
        if (elements.begun() > begunBefore) {
            return Step.GONE;
        }
        elements.startOver();
        return Step.LIST;
    }

    private void readPage(Member member, Call call) {
        Page.Source source = elements.nextPage(member);
        isReadingPage = true;
        lock.unlock();
        Page page = null;
        boolean isRefused = false;
        try {
            page = source.read(call);
        } catch (Unlistable e) {
            call.log().debug("Objects are read one by one", "collection", member.collection(), "reason", e);
            isRefused = true;
        } finally {
            lock.lock();
            isReadingPage = false;
            isUnlistable |= isRefused;
            if (page != null) {
                elements.add(page, call.now());
            }
            tell();
        }
    }

    private Optional<ObjectValue> alone(Member member, Call call) {
        Member.Single read = member.single();
        if (read == null) {
            throw new IllegalStateException(member.collection() + " can only be listed");
        }
        single++;
        waiting--;
        lock.unlock();
        try {
            return read.read(call);
        } finally {
            lock.lock();
            waiting++;
            single--;
        }
    }

    private void tell() {
        changes++;
        changed.signalAll();
    }

    private void await(Call call) {
        int seen = changes;
        try {
            while (changes == seen && !changed.await(Waits.LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                Waits.check(call);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }
}
