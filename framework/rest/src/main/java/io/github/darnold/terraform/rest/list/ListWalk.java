package io.github.darnold.terraform.rest.list;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiAnswer;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiFailure;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.paging.Next;
import io.github.darnold.terraform.rest.paging.Paging;
import io.github.darnold.terraform.rest.reading.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Set<Map<String, String>> asked = new HashSet<>();
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
        Paging paging = list.paging() == null ? api.dialect().list() : list.paging();
        ApiRequest first = first(list, paging, filters, object);
        return call -> new ListWalk(api, paging, first).read(first, call);
    }

    private static ApiRequest first(ApiCall list, Paging paging, List<ApiRequest.Query> filters, ObjectValue object) {
        ApiRequest first = list.request(object);
        for (ApiRequest.Query filter : filters) {
            first = first.with(filter);
        }
        boolean isSized = paging.isPaged() && !paging.size().isEmpty() && list.pageSize() > 0;
        return isSized ? first.with(new ApiRequest.Query(paging.size(), Integer.toString(list.pageSize()))) : first;
    }

    private Page read(ApiRequest request, Call call) {
        ApiAnswer answer = api.send(request, call);
        ObjectValue page = answer.document();
        bytes += answer.bytes();
        List<ObjectValue> found = paging.elementsOf(page)
                .orElseThrow(() -> unreadable(request, "the answer has no list in \"" + paging.elements() + "\""));
        return switch (paging.next(page, found, asked.size() + 1)) {
            case Next.Last _ -> new Page(found, null);
            case Next.Unsaid _ -> throw unreadable(request, "the list goes on, but the answer does not say where");
            case Next.Asked(var parameters) -> {
                checkBounds(request, parameters, found.size());
                ApiRequest next = with(parameters);
                yield new Page(found, later -> read(next, later));
            }
        };
    }

    private ApiRequest with(Map<String, String> parameters) {
        ApiRequest next = first;
        for (Map.Entry<String, String> each : parameters.entrySet()) {
            next = next.with(new ApiRequest.Query(each.getKey(), each.getValue()));
        }
        return next;
    }

    /// A list cut off in silence would make objects vanish.
    private static ApiException unreadable(ApiRequest request, String why) {
        return new ApiException(request, new ApiFailure.Unreadable(200, why));
    }

    private void checkBounds(ApiRequest request, Map<String, String> parameters, int found) {
        if (!asked.add(parameters)) {
            throw unreadable(request, "the list repeats itself without end");
        }
        elements += found;
        if (asked.size() >= MOST_PAGES || elements >= MOST_ELEMENTS || bytes >= MOST_BYTES) {
            throw new ApiException(
                    request,
                    new ApiFailure.TooLong("the list goes on after " + asked.size() + " pages with " + elements
                            + " elements and " + bytes + " bytes"));
        }
    }
}
