package io.github.darnold.terraform.rest.reading;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Reads many objects of a collection in few calls. What was read is good for everybody until anything is written.
/// Thread-safe.
public final class SharedLists {

    private final Map<Member.Index, SharedList> lists = new ConcurrentHashMap<>();

    /// Reads one object, alone or with others that are wanted at the same time.
    ///
    /// @return empty when there is none
    public Optional<ObjectValue> read(Member member, Call call) {
        return lists.computeIfAbsent(member.index(), SharedList::new).read(member, call);
    }

    /// Forgets all that was read. To be called before and after each write: what is read in between may be from before
    /// it.
    public void forget() {
        lists.clear();
    }
}
