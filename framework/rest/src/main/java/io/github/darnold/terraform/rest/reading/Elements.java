package io.github.darnold.terraform.rest.reading;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The elements of a collection that were read so far, and where its list goes on. Mutable, not thread-safe.
final class Elements {

    /// Older ones are read anew: longer than a refresh takes, unless the API lets only a few calls a minute pass.
    private static final Duration YOUNG = Duration.ofMinutes(15);

    private final Member.Index index;
    private final Map<String, List<Seen>> seen = new HashMap<>();
    private Page.@Nullable Source next;
    private int pages;
    private int begun;

    private record Seen(ObjectValue element, Instant time) {}

    Elements(Member.Index index) {
        this.index = index;
    }

    /// How many pages of the current list were read.
    int pages() {
        return pages;
    }

    /// How many lists were begun.
    int begun() {
        return begun;
    }

    /// Whether the list has a page that was not read.
    boolean canGoOn() {
        return pages == 0 || next != null;
    }

    void startOver() {
        seen.clear();
        next = null;
        pages = 0;
    }

    Page.Source nextPage(Member member) {
        if (pages == 0) {
            begun++;
        }
        return next == null ? member.list() : next;
    }

    void add(Page page, Instant now) {
        pages++;
        next = page.next();
        for (ObjectValue element : page.elements()) {
            String text = Member.text(element.get(index.field()));
            if (text != null) {
                seen.computeIfAbsent(index.normalForm().apply(text), _ -> new ArrayList<>(1))
                        .add(new Seen(element, now));
            }
        }
    }

    Optional<ObjectValue> find(Member member, Instant now) {
        return seen.getOrDefault(member.wanted(), List.of()).stream()
                .filter(each -> each.time().plus(YOUNG).isAfter(now))
                .map(Seen::element)
                .filter(member.counts())
                .findFirst();
    }
}
