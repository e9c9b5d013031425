package io.github.darnold.terraform.rest.reading;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Reads many objects of a collection in few calls. What was read is good for everybody until anything is written.
/// Thread-safe.
public final class SharedLists {

    private final Map<Member.Index, SharedList> lists = new ConcurrentHashMap<>();
    private final Map<String, List<ObjectValue>> lasting = new HashMap<>();
    private final ReentrantLock asking = new ReentrantLock();

    /// Reads one object, alone or with others that are wanted at the same time.
    ///
    /// @return empty when there is none
    public Optional<ObjectValue> read(Member member, Call call) {
        return lists.computeIfAbsent(member.index(), SharedList::new).read(member, call);
    }

    /// A collection as it was when somebody first asked, whatever was written since: enough for warnings, which must
    /// not
    /// cost a call each.
    ///
    /// @param collection the request that lists it
    public List<ObjectValue> once(String collection, Supplier<List<ObjectValue>> list) {
        asking.lock();
        try {
            return lasting.computeIfAbsent(collection, _ -> List.copyOf(list.get()));
        } finally {
            asking.unlock();
        }
    }

    /// Forgets all that was read, but for what is read [#once]. To be called before and after each write: what is read
    /// in between may be from before
    /// it.
    public void forget() {
        lists.clear();
    }
}
