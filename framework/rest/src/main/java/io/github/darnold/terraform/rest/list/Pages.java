package io.github.darnold.terraform.rest.list;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.reading.Member;
import io.github.darnold.terraform.rest.reading.Page;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads lists element by element.
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
        Page.Source source = ListWalk.of(api, list, filters, object);
        while (source != null) {
            Page page = source.read(call);
            source = page.elements().stream().allMatch(goOn) ? page.next() : null;
        }
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
            String text = Member.text(element.get(pick.field()));
            if (text != null
                    && pick.normalForm().apply(text).equals(wanted)
                    && pick.counts().test(object, element)
                    && !list.saysGone(element)) {
                found.set(element);
            }
            return found.get() == null;
        });
        return Optional.ofNullable(found.get());
    }
}
