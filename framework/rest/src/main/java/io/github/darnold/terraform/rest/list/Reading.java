package io.github.darnold.terraform.rest.list;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.JsonForm;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.ListedBy;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiFailure;
import io.github.darnold.terraform.rest.json.JsonMembers;
import io.github.darnold.terraform.rest.object.Labels;
import io.github.darnold.terraform.rest.reading.Member;
import io.github.darnold.terraform.rest.reading.Page;
import io.github.darnold.terraform.rest.reading.Unlistable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Looks at objects of one definition.
public final class Reading {

    private final ResourceDefinition definition;

    public Reading(ResourceDefinition definition) {
        this.definition = definition;
    }

    /// The object for a refresh, in as few calls as all refreshes together need.
    ///
    /// @return empty when the API says that there is none
    public Optional<ObjectValue> refresh(Api api, Fields object, Call call) {
        ApiCall read = read();
        ListedBy listed = definition.reads().listed();
        try {
            if (read.pick() != null) {
                return api.lists().read(member(api, read, object, null), call);
            }
            Optional<ObjectValue> answer = listed == null || !listed.isComplete()
                    ? Optional.of(api.reread(read.request(object.values()), call))
                    : byList(api, listed.list(), object, call);
            return answer.filter(each -> isThere(each, object, call));
        } catch (ApiException e) {
            return emptyWhereGone(e, api, object, call);
        }
    }

    private boolean isThere(ObjectValue answer, Fields object, Call call) {
        String warning = read().goneWarning(answer);
        if (!warning.isEmpty()) {
            call.warn(Diagnostic.warning(definition.typeName() + Labels.of(object) + " is gone", warning));
        }
        return isThere(answer);
    }

    /// The object by its element in the list. Where that lacks what the state has, the object itself tells whether it
    /// is
    /// gone.
    private Optional<ObjectValue> byList(Api api, ApiCall list, Fields object, Call call) {
        Member.Single single = single(api, object);
        var asked = new AtomicBoolean();
        Optional<ObjectValue> answer = api.lists()
                .read(
                        member(api, list, object, one -> {
                            asked.set(true);
                            return single.read(one);
                        }),
                        call);
        boolean isPartial = !asked.get() && answer.isPresent() && lacks(answer.get(), object);
        return isPartial ? single.read(call) : answer;
    }

    private boolean lacks(ObjectValue element, Fields object) {
        return definition.shape().attributes().stream()
                .filter(attribute -> attribute.json().isReceived() && object.isSet(attribute))
                .filter(attribute -> !object.value(attribute).isNullOrEmpty())
                .map(attribute -> attribute.json())
                .anyMatch(form -> !form.absences().contains(JsonForm.Absence.SOME_ANSWERS)
                        && !form.absences().contains(JsonForm.Absence.LATER_ANSWERS)
                        && !JsonMembers.has(element, form.receivedAs()));
    }

    /// The object as it is now.
    ///
    /// @return empty when the API says that there is none
    public Optional<ObjectValue> afresh(Api api, Fields object, Call call) {
        return shown(api, object, call).filter(this::isThere);
    }

    /// Whether what the API shows is not gone by its own word.
    public boolean isThere(ObjectValue shown) {
        return !read().saysGone(shown);
    }

    /// What the API shows now, be it an object that says that it is gone.
    public Optional<ObjectValue> shown(Api api, Fields object, Call call) {
        ApiCall read = read();
        try {
            return read.pick() == null
                    ? Optional.of(api.fetch(read.request(object.values()), call))
                    : new Pages(api, read, call).pick(object.values());
        } catch (ApiException e) {
            return emptyWhereGone(e, api, object, call);
        }
    }

    /// The object as it is now, where it cannot be missing.
    ///
    /// @throws Failure when the list by which it is read does not have it
    public ObjectValue now(Api api, Fields object, Call call) {
        ApiCall read = read();
        return look(api, object, call)
                .orElseThrow(() -> Failure.of(
                        definition.typeName() + Labels.of(object) + " is gone",
                        read + " does not list it any longer. Apply again to make another one."));
    }

    /// The object as it is now; empty where it does not show.
    public Optional<ObjectValue> nowIfThere(Api api, Fields object, Call call) {
        try {
            return look(api, object, call);
        } catch (ApiException e) {
            return emptyWhereGone(e, api, object, call);
        }
    }

    private Optional<ObjectValue> look(Api api, Fields object, Call call) {
        ApiCall read = read();
        return read.pick() == null
                ? Optional.of(api.fetch(read.request(object.values()), call))
                : new Pages(api, read, call).pick(object.values());
    }

    private ApiCall read() {
        ApiCall read = definition.reads().call();
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
                return emptyWhereGone(e, api, object, call);
            }
        };
    }

    private Optional<ObjectValue> emptyWhereGone(ApiException e, Api api, Fields object, Call call) {
        if (isGone(e, api, object, call)) {
            return Optional.empty();
        }
        throw e;
    }

    /// Whether an error means that the object is gone: by its own word, or as its parent is, for which the call was
    /// refused.
    public boolean isGone(ApiException e, Api api, Fields object, Call call) {
        return e.isNotFound() || (e.failure() instanceof ApiFailure.Refused && isParentGone(api, object, call));
    }

    private boolean isParentGone(Api api, Fields object, Call call) {
        ApiCall parent = definition.reads().parent();
        if (parent == null) {
            return false;
        }
        try {
            return parent.saysGone(api.reread(parent.request(object.values()), call));
        } catch (ApiException e) {
            return e.isNotFound();
        }
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
