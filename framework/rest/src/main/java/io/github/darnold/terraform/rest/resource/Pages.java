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
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiFailure;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads lists page by page.
public final class Pages {

    private final Api api;
    private final ApiCall list;
    private final List<ApiRequest.Query> filters;
    private final Call call;

    public Pages(Api api, ApiCall list, Call call) {
        this(api, list, List.of(), call);
    }

    /// A list with parameters that are users' own words, and no templates.
    Pages(Api api, ApiCall list, List<ApiRequest.Query> filters, Call call) {
        this.api = api;
        this.list = list;
        this.filters = List.copyOf(filters);
        this.call = call;
    }

    /// Gives the elements one by one, in the API's order, until there are no more or the receiver has enough.
    ///
    /// @param object whose attributes the call's path and query name
    /// @param goOn takes an element and says whether to go on
    public void forEachWhile(ObjectValue object, Predicate<ObjectValue> goOn) {
        Paging paging = list.paging() == null ? Paging.WHOLE : list.paging();
        ApiRequest first = first(object, paging);
        ApiRequest request = first;
        Set<String> cursors = new HashSet<>();
        while (true) {
            ObjectValue page = api.fetch(request, call);
            List<ObjectValue> elements = elements(request, page);
            if (!elements.stream().allMatch(goOn)) {
                return;
            }
            Optional<String> cursor = next(paging, request, page, elements);
            if (cursor.isEmpty()) {
                return;
            }
            if (!cursors.add(cursor.get())) {
                throw new ApiException(request, new ApiFailure.Unreadable(200, "the list repeats itself without end"));
            }
            request = first.with(new ApiRequest.Query(paging == Paging.NEXT_PAGE ? "page" : "after", cursor.get()));
        }
    }

    private ApiRequest first(ObjectValue object, Paging paging) {
        ApiRequest first = list.request(object);
        for (ApiRequest.Query filter : filters) {
            first = first.with(filter);
        }
        return paging == Paging.WHOLE
                ? first
                : first.with(new ApiRequest.Query("limit", Integer.toString(list.pageSize())));
    }

    /// The one element that the call picks; empty when the list has none.
    public Optional<ObjectValue> pick(ObjectValue object) {
        if (list.pick() == null) {
            throw new IllegalStateException(list.path() + " does not say which element it picks");
        }
        ApiCall.Pick pick = list.pick().usableFor(object);
        String wanted = pick.normalForm().apply(pick.equal().plain(object));
        var found = new AtomicReference<@Nullable ObjectValue>();
        forEachWhile(object, element -> {
            if (element.get(pick.field()) instanceof StringValue(var text)
                    && pick.normalForm().apply(text).equals(wanted)
                    && pick.counts().test(object, element)
                    && !list.saysGone(element)) {
                found.set(element);
            }
            return found.get() == null;
        });
        return Optional.ofNullable(found.get());
    }

    private static List<ObjectValue> elements(ApiRequest request, ObjectValue page) {
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
