package io.github.darnold.terraform.rest.resource;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Paging;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiAnswer;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiFailure;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.reading.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One walk through a list, page by page. A list without an end, or without a bound, ends in an error. Mutable; its
/// pages are read one after the other, though not always by one thread.
final class ListWalk {

    private static final int MOST_PAGES = 10_000;
    private static final int MOST_ELEMENTS = 500_000;

    /// What is kept of them takes several times as much.
    private static final long MOST_BYTES = 128 << 20;

    private final Api api;
    private final Paging paging;
    private final ApiRequest first;
    private final Set<String> cursors = new HashSet<>();
    private int elements;
    private long bytes;

    private ListWalk(Api api, Paging paging, ApiRequest first) {
        this.api = api;
        this.paging = paging;
        this.first = first;
    }

    /// Reads the first page.
    ///
    /// @param object whose attributes the call's path and query name
    static Page.Source of(Api api, ApiCall list, List<ApiRequest.Query> filters, ObjectValue object) {
        Paging paging = list.paging() == null ? Paging.WHOLE : list.paging();
        ApiRequest first = first(list, paging, filters, object);
        return call -> new ListWalk(api, paging, first).read(first, call);
    }

    private static ApiRequest first(ApiCall list, Paging paging, List<ApiRequest.Query> filters, ObjectValue object) {
        ApiRequest first = list.request(object);
        for (ApiRequest.Query filter : filters) {
            first = first.with(filter);
        }
        return paging == Paging.WHOLE
                ? first
                : first.with(new ApiRequest.Query("limit", Integer.toString(list.pageSize())));
    }

    private Page read(ApiRequest request, Call call) {
        ApiAnswer answer = api.send(request, call);
        ObjectValue page = answer.document();
        bytes += answer.bytes();
        List<ObjectValue> found = elements(request, page);
        Optional<String> cursor = next(paging, request, page, found);
        if (cursor.isEmpty()) {
            return new Page(found, null);
        }
        checkBounds(request, cursor.get(), found.size());
        ApiRequest next = first.with(new ApiRequest.Query(paging == Paging.NEXT_PAGE ? "page" : "after", cursor.get()));
        return new Page(found, later -> read(next, later));
    }

    private void checkBounds(ApiRequest request, String cursor, int found) {
        if (!cursors.add(cursor)) {
            throw new ApiException(request, new ApiFailure.Unreadable(200, "the list repeats itself without end"));
        }
        elements += found;
        if (cursors.size() >= MOST_PAGES || elements >= MOST_ELEMENTS || bytes >= MOST_BYTES) {
            throw new ApiException(
                    request,
                    new ApiFailure.TooLong("the list goes on after " + cursors.size() + " pages with " + elements
                            + " elements and " + bytes + " bytes"));
        }
    }

    private static List<ObjectValue> elements(ApiRequest request, ObjectValue page) {
        if (page.has("data") && page.get("data").isNull()) {
            return List.of();
        }
        if (!(page.get("data") instanceof TupleValue(var elements))) {
            throw new ApiException(request, new ApiFailure.Unreadable(200, "the answer is not a list"));
        }
        return elements.stream()
                .filter(ObjectValue.class::isInstance)
                .map(ObjectValue.class::cast)
                .toList();
    }

    /// How to ask for the next page; empty after the last one. A list cut off in silence would make objects vanish.
    private static Optional<String> next(
            Paging paging, ApiRequest request, ObjectValue page, List<ObjectValue> elements) {
        boolean more = page.get("has_more") instanceof BoolValue(var hasMore) && hasMore;
        Optional<String> cursor = more ? cursor(paging, page, elements) : Optional.empty();
        if (more && paging != Paging.WHOLE && cursor.isEmpty() && !elements.isEmpty()) {
            throw new ApiException(
                    request, new ApiFailure.Unreadable(200, "the list goes on, but the answer does not say where"));
        }
        return cursor;
    }

    private static Optional<String> cursor(Paging paging, ObjectValue page, List<ObjectValue> elements) {
        Value lastId = elements.isEmpty() ? NullValue.NULL : elements.getLast().get("id");
        return switch (paging) {
            case WHOLE -> Optional.empty();
            case AFTER_LAST_ID -> text(page.get("last_id")).or(() -> text(lastId));
            case AFTER_LAST_ELEMENT -> text(lastId);
            case AFTER_NEXT -> text(page.get("next"));
            case NEXT_PAGE -> text(page.get("next_page"));
        };
    }

    private static Optional<String> text(Value value) {
        return value instanceof StringValue(var text) ? Optional.of(text) : Optional.empty();
    }
}
