package io.github.darnold.terraform.rest.recovery;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.ListedBy;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.definition.Template;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.json.UnixTime;
import io.github.darnold.terraform.rest.list.Pages;
import io.github.darnold.terraform.rest.list.Reading;
import io.github.darnold.terraform.rest.object.Answers;
import io.github.darnold.terraform.rest.object.Looks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Looks at the API for the object of a plan.
public final class Search {

    private final ResourceDefinition definition;
    private final Api api;
    private final Fields plan;
    private final Answers answers;
    private final Reading reading;

    public Search(ResourceDefinition definition, Api api, Fields plan) {
        this.definition = definition;
        this.api = api;
        this.plan = plan;
        this.answers = new Answers(definition);
        this.reading = new Reading(definition);
    }

    /// What tells the object that the API shows from others; empty when it shows too little, or something by which no
    /// object can be asked for.
    public Optional<String> id(ObjectValue shown) {
        return id(state(shown));
    }

    /// The attributes that tell the object from others of its type, and what the API shows of them.
    public ObjectValue key(ObjectValue shown) {
        return keyOf(state(shown).values());
    }

    /// The same of a state.
    public ObjectValue keyOf(ObjectValue state) {
        ObjectValue key = ObjectValue.EMPTY;
        for (String name : keyNames()) {
            key = key.with(name, state.get(name));
        }
        return key;
    }

    List<String> keyNames() {
        return List.copyOf(template().variables());
    }

    /// The object that has this key, if it exists.
    Optional<ObjectValue> byKey(ObjectValue key, Call call) {
        ObjectValue object = plan.values();
        for (var each : key.members().entrySet()) {
            object = object.with(each.getKey(), each.getValue());
        }
        return reading.afresh(api, new Fields(object), call);
    }

    private Optional<String> id(Fields state) {
        Template template = template();
        boolean isTold = template.variables().stream()
                .allMatch(name -> identifies(state.values().get(name)));
        return isTold ? Optional.of(template.plain(state.values())) : Optional.empty();
    }

    /// What the API shows of an object that it does not keep, with names of our own where it gives none: Terraform has
    /// to tell it from others all the same.
    ObjectValue named(ObjectValue shown) {
        ObjectValue state = state(shown).values();
        ObjectValue named = shown;
        for (Attribute<?> attribute : definition.shape().attributes()) {
            boolean isNameless = keyNames().contains(attribute.name())
                    && attribute.type() instanceof StringType
                    && !identifies(state.get(attribute.name()));
            named = isNameless
                    ? named.with(attribute.json().receivedAs(), Value.of("local-" + UUID.randomUUID()))
                    : named;
        }
        return named;
    }

    private static boolean identifies(Value value) {
        return value.isKnown() && !(value instanceof StringValue(var text) && !Template.isSegment(text));
    }

    /// What users import it by, or else what reading it takes.
    private Template template() {
        ApiCall read = definition.reads().call();
        if (definition.imports().by() != null) {
            return definition.imports().by().template();
        }
        return new Template(
                read == null
                        ? ""
                        : read.variables().stream()
                                .map(name -> "{" + name + "}")
                                .collect(Collectors.joining("/")));
    }

    /// Whether a state that Terraform showed to this process has this object.
    boolean isRecorded(String id, Call call) {
        return call.context().priorStates().of(definition.typeName()).stream()
                .anyMatch(state -> id(new Fields(state)).equals(Optional.of(id)));
    }

    /// Whether everything is known that listing such objects takes.
    boolean isListable() {
        ListedBy listed = definition.reads().listed();
        return listed != null
                && listed.list().path().variables().stream()
                        .allMatch(name -> plan.values().get(name).isKnown());
    }

    /// Says which objects of the list come into question, as they are nobody's.
    @FunctionalInterface
    interface Free {
        boolean is(String id, ObjectValue object, Call call);
    }

    /// The elements of the list that may be the object of a request. Those come first that were made since it began if
    /// the clocks agree; where there is none in the end, the clocks may not agree.
    ///
    /// @param begun when the request began, by our clock
    /// @param isLast whether nothing shows later that does not show now
    List<ObjectValue> inList(Recovery.InList how, Instant begun, boolean isLast, Free isFree, Call call) {
        List<ObjectValue> all = inList(how, begun.minus(api.leeway().slack()), isFree, call);
        Duration behind = api.creations().of(definition.typeName()).behind();
        Instant likely = begun.minus(behind).minus(api.leeway().tick());
        List<ObjectValue> first = all.stream()
                .filter(element -> isMadeSince(likely, how, element))
                .toList();
        return first.isEmpty() && isLast ? all : first;
    }

    private List<ObjectValue> inList(Recovery.InList how, Instant since, Free isFree, Call call) {
        Likeness likeness = new Likeness(definition.shape());
        List<ObjectValue> found = new ArrayList<>();
        new Pages(api, list(), call).forEachWhile(plan.values(), element -> {
            boolean isNew = isMadeSince(since, how, element);
            boolean isCandidate = isNew
                    && !isGone(element)
                    && likeness.isLike(plan, element)
                    && how.matches().test(plan, element)
                    && id(element).filter(id -> isFree.is(id, element, call)).isPresent();
            if (isCandidate) {
                found.add(element);
            }
            return isNew || !how.isNewestFirst();
        });
        return found;
    }

    /// Whether the element was made at that time of ours or later, or nothing says when it was.
    boolean isMadeSince(Instant time, Recovery.InList how, ObjectValue element) {
        return Likeness.isMadeSince(api.serverTime(time), how.created(), element);
    }

    /// By how much the time in a new object is behind the time of the answer that it came with.
    Optional<Duration> behind(Recovery how, ObjectValue made, Instant now) {
        return how instanceof Recovery.InList list && list.isDated()
                ? UnixTime.of(made.get(list.created())).map(created -> Duration.between(created, api.serverTime(now)))
                : Optional.empty();
    }

    private boolean isGone(ObjectValue element) {
        ApiCall read = definition.reads().call();
        return list().saysGone(element) || (read != null && read.saysGone(element));
    }

    private ApiCall list() {
        ListedBy listed = definition.reads().listed();
        if (listed == null) {
            throw new IllegalStateException(definition.typeName() + " is not listed");
        }
        return listed.list();
    }

    /// The object of which this is the element of a list.
    ///
    /// @param looks how long it may take until it can be read; what it is then not, it is as the list tells
    ObjectValue whole(ObjectValue element, Looks looks, Call call) {
        ListedBy listed = definition.reads().listed();
        if (definition.reads().call() == null || (listed != null && listed.isComplete())) {
            return element;
        }
        return looks.await(_ -> reading.afresh(api, state(element), call), call).orElse(element);
    }

    /// Deletes an object that nobody can use.
    @FunctionalInterface
    public interface Discard {
        void discard(Api api, Fields object, Call call);
    }

    /// What was planned, and all of what the API shows that fits.
    public Fields state(ObjectValue shown) {
        return answers.settleWhatFits(plan, shown, definition.shape().complete(ObjectValue.EMPTY));
    }

    /// The object at the place where the plan wants it.
    Optional<ObjectValue> byReading(Call call) {
        return reading.afresh(api, plan, call);
    }
}
