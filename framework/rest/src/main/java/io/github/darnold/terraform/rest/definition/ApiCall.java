package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Method;
import io.github.darnold.terraform.rest.exchange.OnFailure;
import io.github.darnold.terraform.rest.paging.Paging;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One call of the API, as a definition writes it: `get("/projects/{id}").goneWhen("status", "archived")`.
///
/// @param query parameters with templates as values
/// @param gone what an answer says of an object that counts as gone
/// @param paging how the answer's list goes on; null when the answer is one object
/// @param pageSize elements to ask for at once; 0: as many as the API likes
/// @param pick which element of the list is meant; null for all
/// @param constants what every body has, whatever is configured
/// @param onFailure what is known of its failures
/// @param download what becomes of the answer's bytes; null where the answer is a document
/// @param carried attributes of the object that the body has, where the call itself says which
/// @param isPartial whether an update sends only the arguments that change
public record ApiCall(
        Method method,
        Template path,
        List<Parameter> query,
        List<Gone> gone,
        @Nullable Paging paging,
        int pageSize,
        @Nullable Pick pick,
        ObjectValue constants,
        OnFailure onFailure,
        @Nullable Download download,
        List<Attribute<?>> carried,
        boolean isPartial)
        implements DestroyStep, UpdateStep {

    /// A query parameter whose value may name attributes.
    public record Parameter(String name, Template value) {}

    /// A field whose value means that the object is gone.
    ///
    /// @param isGone whether these values mean that; otherwise all others do
    /// @param warning what users should know of it when it happened; empty where nothing is to be said
    public record Gone(String field, List<Value> values, boolean isGone, String warning) {

        public Gone {
            values = List.copyOf(values);
        }

        /// Whether the answer says so. One that lacks the field does not.
        boolean isSaidBy(ObjectValue answer) {
            Value told = answer.get(field);
            return values.contains(told) ? isGone : !isGone && told.isKnown();
        }
    }

    /// The element of a list whose field equals the template, both in normal form.
    ///
    /// @param counts which elements come into question at all, by the object and the element
    /// @param otherwise how to pick where an attribute of the template is not known; null: there is no other way
    public record Pick(
            String field,
            Template equal,
            UnaryOperator<String> normalForm,
            BiPredicate<ObjectValue, ObjectValue> counts,
            @Nullable Pick otherwise) {

        /// The way to pick that works for this object.
        public Pick usableFor(ObjectValue object) {
            boolean isKnown =
                    equal.variables().stream().allMatch(name -> object.get(name).isKnown());
            return isKnown || otherwise == null ? this : otherwise.usableFor(object);
        }

        /// The object with the attribute that picks the element, in normal form, where it is one attribute that is
        /// compared as it is.
        public ObjectValue identifying(ObjectValue object, ObjectValue element) {
            List<String> names = List.copyOf(equal.variables());
            return names.size() == 1 && equal.text().equals("{" + names.getFirst() + "}")
                    ? object.with(names.getFirst(), inNormalForm(element.get(field)))
                    : object;
        }

        private Value inNormalForm(Value told) {
            return told instanceof StringValue(var text) ? Value.of(normalForm.apply(text)) : told;
        }

        private Pick or(Pick last) {
            return new Pick(field, equal, normalForm, counts, otherwise == null ? last : otherwise.or(last));
        }
    }

    public static ApiCall get(String path) {
        return of(Method.GET, path);
    }

    public static ApiCall post(String path) {
        return of(Method.POST, path);
    }

    /// As the call that updates an object: it replaces the whole, so it sends all arguments.
    public static ApiCall put(String path) {
        return of(Method.PUT, path);
    }

    /// As the call that updates an object: it sends the arguments that change, and null for those that are removed.
    public static ApiCall patch(String path) {
        return of(Method.PATCH, path);
    }

    public static ApiCall delete(String path) {
        return of(Method.DELETE, path);
    }

    private static ApiCall of(Method method, String path) {
        return new ApiCall(
                method,
                new Template(path),
                List.of(),
                List.of(),
                null,
                0,
                null,
                ObjectValue.EMPTY,
                OnFailure.NOTHING,
                null,
                List.of(),
                method == Method.PATCH);
    }

    /// Adds a query parameter; its value may name attributes in braces.
    public ApiCall query(String name, String template) {
        var more = new ArrayList<>(query);
        more.add(new Parameter(name, new Template(template)));
        return new ApiCall(
                method,
                path,
                List.copyOf(more),
                gone,
                paging,
                pageSize,
                pick,
                constants,
                onFailure,
                download,
                carried,
                isPartial);
    }

    /// An object whose field has this value counts as gone.
    public ApiCall goneWhen(String field, String value) {
        return goneWhen(field, value, "");
    }

    /// As [#goneWhen], and users are warned of it: for what goes by itself.
    public ApiCall goneWhen(String field, String value, String warning) {
        return with(new Gone(field, List.of(Value.of(value)), true, warning));
    }

    /// An object whose field has any other value than these counts as gone.
    public ApiCall goneUnless(String field, String... values) {
        return with(new Gone(field, Stream.of(values).<Value>map(Value::of).toList(), false, ""));
    }

    private ApiCall with(Gone way) {
        var more = new ArrayList<>(gone);
        more.add(way);
        return new ApiCall(
                method,
                path,
                query,
                List.copyOf(more),
                paging,
                pageSize,
                pick,
                constants,
                onFailure,
                download,
                carried,
                isPartial);
    }

    /// The answer is a list, in pages of at most so many elements.
    public ApiCall paged(Paging how, int size) {
        return new ApiCall(
                method, path, query, gone, how, size, pick, constants, onFailure, download, carried, isPartial);
    }

    /// Of the list, the element whose field equals the template is meant: for objects that have no call of their own
    /// to read them.
    public ApiCall picking(String field, String template) {
        return picking(field, template, UnaryOperator.identity());
    }

    /// As [#picking], comparing normal forms.
    public ApiCall picking(String field, String template, UnaryOperator<String> normalForm) {
        return picking(new Pick(field, new Template(template), normalForm, (_, _) -> true, null));
    }

    /// Where the attributes of [#picking] are not known yet, the element whose field equals this template is meant.
    public ApiCall orPicking(String field, String template) {
        return orPicking(field, template, UnaryOperator.identity());
    }

    /// As [#orPicking], comparing normal forms.
    public ApiCall orPicking(String field, String template, UnaryOperator<String> normalForm) {
        Pick other = new Pick(field, new Template(template), normalForm, (_, _) -> true, null);
        return picking(pick == null ? other : pick.or(other));
    }

    /// As [#picking] says, but only among the elements that count, by the object and the element.
    public ApiCall pickingOnly(BiPredicate<ObjectValue, ObjectValue> counts) {
        if (pick == null) {
            throw new IllegalStateException(path + " does not say which element it picks");
        }
        return picking(new Pick(pick.field(), pick.equal(), pick.normalForm(), counts, pick.otherwise()));
    }

    private ApiCall picking(Pick how) {
        return new ApiCall(
                method, path, query, gone, paging, pageSize, how, constants, onFailure, download, carried, isPartial);
    }

    /// Every body has this member, whatever is configured.
    public ApiCall sending(String name, String value) {
        return new ApiCall(
                method,
                path,
                query,
                gone,
                paging,
                pageSize,
                pick,
                constants.with(name, Value.of(value)),
                onFailure,
                download,
                carried,
                isPartial);
    }

    /// As [#sending], but servers need not take it: one that refuses the member gets the request without.
    public ApiCall preferring(String name, String value) {
        return sending(name, value).on(onFailure.without(name));
    }

    /// As the call that updates an object: it sends the arguments that change and no others, as one by PATCH does.
    public ApiCall sendingChanges() {
        return new ApiCall(
                method, path, query, gone, paging, pageSize, pick, constants, onFailure, download, carried, true);
    }

    /// The body has these attributes of the object, perhaps under other names, and nothing else of it: for a step of
    /// destroying, and for calls of an attribute's own, which that attribute then only triggers.
    public ApiCall carrying(Attribute<?>... attributes) {
        return new ApiCall(
                method,
                path,
                query,
                gone,
                paging,
                pageSize,
                pick,
                constants,
                onFailure,
                download,
                List.of(attributes),
                isPartial);
    }

    /// The answer's bytes become the local file at this path, once all of them are there. In place of the answer there
    /// are `sha256`, in hexadecimal, and `bytes`.
    public ApiCall savedTo(String template) {
        return downloading(new Download.ToFile(new Template(template), null));
    }

    /// As [#savedTo], but a file that is there with other bytes is only replaced where this argument is true.
    public ApiCall savedTo(String template, Attribute<Boolean> overwrite) {
        return downloading(new Download.ToFile(new Template(template), overwrite));
    }

    /// In place of the answer, which is bytes, there are `text`, null where they are none in UTF-8, `base64`, `sha256`
    /// and `bytes`. More than this argument allows is an error.
    public ApiCall inMemory(Attribute<Long> most, long usual) {
        return downloading(new Download.ToState(most, usual));
    }

    private ApiCall downloading(Download how) {
        return new ApiCall(
                method, path, query, gone, paging, pageSize, pick, constants, onFailure, how, carried, isPartial);
    }

    /// Tells users what to do about errors of this status, in place of what is said of them in general. What is said of
    /// 404 also tells those who want to adopt an object that is not there.
    public ApiCall explaining(int status, String advice) {
        return explaining(status, "", advice);
    }

    /// As [#explaining], for errors of this code alone.
    public ApiCall explaining(int status, String code, String advice) {
        return on(onFailure.advising(status, code, advice));
    }

    /// As a step of destroying: only where all that its path names is set.
    public DestroyStep.IfSet ifSet() {
        return new DestroyStep.IfSet(this);
    }

    /// As a step of destroying: where the API refuses it, users are told what this finds to be in the way.
    public DestroyStep.Explained blockedBy(Hooks.Blocking blockers) {
        return new DestroyStep.Explained(this, blockers);
    }

    private ApiCall on(OnFailure known) {
        return new ApiCall(
                method, path, query, gone, paging, pageSize, pick, constants, known, download, carried, isPartial);
    }

    /// The attributes that the call needs.
    public Set<String> variables() {
        Set<String> names = new TreeSet<>(path.variables());
        query.forEach(parameter -> names.addAll(parameter.value().variables()));
        if (pick != null) {
            names.addAll(pick.equal().variables());
        }
        if (download != null) {
            names.addAll(download.variables());
        }
        return names;
    }

    /// Whether the object has all that the path names.
    public boolean isNamedBy(ObjectValue object) {
        return path.variables().stream().allMatch(name -> object.get(name).isKnown());
    }

    /// The request for one object.
    public ApiRequest request(ObjectValue object) {
        ApiRequest request =
                ApiRequest.of(method, path.path(object)).inFamily(path.text()).with(onFailure);
        for (Parameter parameter : query) {
            request = request.with(
                    new ApiRequest.Query(parameter.name(), parameter.value().plain(object)));
        }
        return download == null ? request : request.received(download.of(object));
    }

    /// The body that carries these members.
    public ObjectValue body(ObjectValue members) {
        Map<String, Value> all = new LinkedHashMap<>(members.members());
        all.putAll(constants.members());
        return new ObjectValue(all);
    }

    /// Whether the answer says that the object is gone.
    public boolean saysGone(ObjectValue answer) {
        return gone.stream().anyMatch(each -> each.isSaidBy(answer));
    }

    /// What users should know of an object that is gone by this answer; empty where nothing is to be said.
    public String goneWarning(ObjectValue answer) {
        return gone.stream()
                .filter(each -> each.isSaidBy(answer))
                .map(Gone::warning)
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
