package io.github.darnold.terraform.rest.resource;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.ListedBy;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.reading.Member;
import io.github.darnold.terraform.rest.reading.Page;
import io.github.darnold.terraform.rest.reading.Unlistable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks at objects of one definition.
final class Reading {

    private final ResourceDefinition definition;

    Reading(ResourceDefinition definition) {
        this.definition = definition;
    }

    /// The object for a refresh, in as few calls as all refreshes together need.
    ///
    /// @return empty when the API says that there is none
    Optional<ObjectValue> refresh(Api api, Fields object, Call call) {
        ApiCall read = read();
        ListedBy listed = definition.listed();
        try {
            if (read.pick() != null) {
                return api.lists().read(member(api, read, object, null), call);
            }
            Optional<ObjectValue> answer = listed == null || !listed.isComplete()
                    ? Optional.of(api.reread(read.request(object.values()), call))
                    : api.lists().read(member(api, listed.list(), object, single(api, object)), call);
            return answer.filter(each -> !read.saysGone(each));
        } catch (ApiException e) {
            return emptyWhereMissing(e);
        }
    }

    /// The object as it is now.
    ///
    /// @return empty when the API says that there is none
    Optional<ObjectValue> afresh(Api api, Fields object, Call call) {
        return shown(api, object, call).filter(this::isThere);
    }

    /// Whether what the API shows is not gone by its own word.
    boolean isThere(ObjectValue shown) {
        return !read().saysGone(shown);
    }

    /// What the API shows now, be it an object that says that it is gone.
    Optional<ObjectValue> shown(Api api, Fields object, Call call) {
        ApiCall read = read();
        try {
            return read.pick() == null
                    ? Optional.of(api.fetch(read.request(object.values()), call))
                    : new Pages(api, read, call).pick(object.values());
        } catch (ApiException e) {
            return emptyWhereMissing(e);
        }
    }

    private ApiCall read() {
        ApiCall read = definition.read();
        if (read == null) {
            throw new IllegalStateException(definition.typeName() + " cannot be read");
        }
        return read;
    }

    private Member.Single single(Api api, Fields object) {
        return call -> {
            try {
                return Optional.of(api.reread(read().request(object.values()), call));
            } catch (ApiException e) {
                return emptyWhereMissing(e);
            }
        };
    }

    private static Optional<ObjectValue> emptyWhereMissing(ApiException e) {
        if (e.isNotFound()) {
            return Optional.empty();
        }
        throw e;
    }

    private static Member member(Api api, ApiCall list, Fields object, Member.@Nullable Single single) {
        ObjectValue values = object.values();
        ApiCall.Pick pick = list.pick() == null ? null : list.pick().usableFor(values);
        if (pick == null) {
            throw new IllegalStateException(list + " does not say which element it picks");
        }
        Page.Source pages = ListWalk.of(api, list, List.of(), values);
        return new Member(
                list.request(values).target(),
                pick.field(),
                pick.normalForm().apply(pick.equal().plain(values)),
                pick.normalForm(),
                element -> pick.counts().test(values, element) && !list.saysGone(element),
                single == null ? pages : orUnlistable(pages),
                single);
    }

    /// A list that cannot be had is no reason to fail where objects can be read one by one.
    private static Page.Source orUnlistable(Page.Source source) {
        return call -> {
            try {
                Page page = source.read(call);
                Page.Source next = page.next();
                return next == null ? page : new Page(page.elements(), orUnlistable(next));
            } catch (ApiException e) {
                throw new Unlistable(e);
            }
        };
    }
}
