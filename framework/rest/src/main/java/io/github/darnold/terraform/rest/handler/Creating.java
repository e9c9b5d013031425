package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.ListedBy;
import io.github.darnold.terraform.rest.definition.OwnUpdate;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.exchange.Method;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.json.Encoder;
import io.github.darnold.terraform.rest.json.FillUnknowns;
import io.github.darnold.terraform.rest.json.UnexpectedJson;
import io.github.darnold.terraform.rest.json.WriteOnlyValues;
import io.github.darnold.terraform.rest.list.Nearest;
import io.github.darnold.terraform.rest.list.Pages;
import io.github.darnold.terraform.rest.list.Reading;
import io.github.darnold.terraform.rest.list.Rereading;
import io.github.darnold.terraform.rest.object.Answers;
import io.github.darnold.terraform.rest.recovery.LostCreateMessages;
import io.github.darnold.terraform.rest.recovery.RecoverableCreate;
import io.github.darnold.terraform.rest.recovery.Search;
import io.github.darnold.terraform.rest.recovery.Wanted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Makes objects of one definition, or adopts those that the API makes by itself.
final class Creating {

    private final ResourceDefinition definition;
    private final Encoder encoder;
    private final Answers answers;
    private final Reading reading;
    private final Updating updating;
    private final Waiting waiting;
    private final Rereading rereading;
    private final Destroying destroying;

    Creating(
            ResourceDefinition definition,
            Reading reading,
            Updating updating,
            Waiting waiting,
            Rereading rereading,
            Destroying destroying) {
        this.definition = definition;
        this.encoder = new Encoder(definition.shape());
        this.answers = new Answers(definition);
        this.reading = reading;
        this.updating = updating;
        this.waiting = waiting;
        this.rereading = rereading;
        this.destroying = destroying;
    }

    Fields create(Api api, Fields plan, Fields config, Call call) {
        ApiCall create = definition.creates().callFor(plan.values());
        if (create == null) {
            return adopt(api, plan, config, call);
        }
        try {
            return create(create, api, plan, config, call);
        } catch (ApiException e) {
            if (!definition.creates().isIdempotent() || call.saved() != null || !RestAction.isRefusal(e.failure())) {
                throw e;
            }
            ObjectValue existing = existing(api, plan, call).orElseThrow(() -> e);
            return take(api, existing, plan, config, call);
        }
    }

    private Fields create(ApiCall create, Api api, Fields plan, Fields config, Call call) {
        definition.creates().preparing().forEach(hook -> hook.prepare(api, plan, call));
        Fields first = new Attaching(definition, api, call).atCreate(plan);
        ApiRequest request = create.request(plan.values()).with(body(api, create, first, config));
        Recovery how = definition.reads().exists().test(plan)
                ? definition.creates().recoveredBy()
                : new Recovery.NothingRemains();
        var wanted = new Wanted(definition, how, api, plan, destroying::destroy, call);
        RecoverableCreate recoverable = RecoverableCreate.begin(wanted, request);
        try {
            Fields made = finished(api, recoverable.send(request), plan, config, call);
            recoverable.answered();
            return made;
        } catch (RuntimeException | Error e) {
            recoverable.failed(e);
            throw e;
        }
    }

    /// What was made, once it is updated, ready and told as far as it has to be.
    private Fields finished(Api api, ObjectValue answer, Fields plan, Fields config, Call call) {
        Attaching attaching = new Attaching(definition, api, call);
        Fields first = attaching.atCreate(plan);
        Fields begun = settled(api, first, answer, call);
        call.save(begun);
        Fields made = first.equals(plan) ? begun : attaching.reconcile(first, plan, begun);
        Fields ready = waiting.afterCreate(api, updateAfterCreate(api, made, plan, config, call), plan, call);
        if (waiting.isWanted(made)) {
            return answers.complete(api, answer, ready, call);
        }
        ObjectValue told = rereading.orAgain(api, plan, ready, answer, call);
        Fields whole = told.equals(answer) ? ready : answers.settle(plan, told, ready.values());
        return answers.complete(api, told, whole, call);
    }

    /// What does not fit is an error, but no reason to forget what was made, and perhaps paid for.
    private Fields settled(Api api, Fields plan, ObjectValue answer, Call call) {
        call.save(answers.settleWhatFits(plan, answer, plan.values()));
        try {
            return answers.settle(plan, answer, plan.values());
        } catch (UnexpectedJson e) {
            String id = new Search(definition, api, plan).id(answer).orElse("");
            throw LostCreateMessages.misfit(definition, plan, id, String.valueOf(e.getMessage()));
        }
    }

    private Body body(Api api, ApiCall creation, Fields plan, Fields config) {
        Fields wanted = definition
                .creates()
                .creatingWith()
                .apply(new Fields(WriteOnlyValues.in(definition.shape(), plan.values(), config.values())));
        ObjectValue fields = creation.body(
                encoder.create(wanted.values(), attribute -> ResourceDefinition.isInBody(creation, attribute)));
        List<Body.FilePart> files = definition.creates().uploads().stream()
                .flatMap(upload -> upload.files(api, wanted).stream())
                .toList();
        return files.isEmpty() ? new Body.Json(fields) : new Body.Multipart(fields, files);
    }

    /// The object at the place where the plan wants one, for which the API may have refused to make another.
    private Optional<ObjectValue> existing(Api api, Fields plan, Call call) {
        ApiCall read = definition.reads().call();
        ListedBy listed = definition.reads().listed();
        try {
            if (read != null && read.isNamedBy(plan.values())) {
                return reading.afresh(api, plan, call);
            }
            return listed == null || listed.list().pick() == null
                    ? Optional.empty()
                    : new Pages(api, listed.list(), call).pick(plan.values());
        } catch (ApiException _) {
            return Optional.empty();
        }
    }

    /// Makes an object that is there already what is planned.
    private Fields take(Api api, ObjectValue found, Fields plan, Fields config, Call call) {
        Fields taken = brought(api, found, plan, config, call);
        Fields unknown = taken;
        for (OwnUpdate each : definition.updates().own()) {
            unknown = unknown.withValue(each.attribute(), NullValue.NULL);
        }
        var own = new OwnUpdating(definition, unknown, plan, config);
        return answers.complete(
                api, found, own.make(own.due(plan::isSet), taken, api, call).object(), call);
    }

    /// Nothing is saved before the end: a half-way adoption must not be destroyed as if it had been made here.
    private Fields adopt(Api api, Fields plan, Fields config, Call call) {
        ApiCall read = definition.reads().call();
        ApiCall update = definition.updates().call();
        if (read == null || update == null) {
            throw new IllegalStateException(definition.typeName() + " adopts without reading and updating");
        }
        ApiCall by = definition.creates().adoptedBy();
        ApiCall finding = by == null || read.isNamedBy(plan.values()) ? read : by;
        Optional<ObjectValue> seen = finding.equals(read)
                ? reading.afresh(api, plan, call)
                : new Pages(api, finding, call).pick(plan.values());
        ObjectValue found = seen.orElseThrow(() -> Failure.of(
                "There is no such " + definition.typeName(),
                finding.path().path(plan.values())
                        + " found nothing to adopt. "
                        + finding.onFailure()
                                .advice(404)
                                .orElse("The API makes these objects by itself: check the identifiers.")
                        + Nearest.inList(api, finding, plan.values(), call)));
        Fields adopted = brought(api, found, plan, config, call);
        Attribute<String> original = definition.creates().original();
        return original == null
                ? adopted
                : adopted.with(original, Json.text(Adoption.writable(definition.shape(), found)));
    }

    /// What was found as it is planned, by an update where it differs.
    private Fields brought(Api api, ObjectValue found, Fields plan, Fields config, Call call) {
        Fields before = new Fields(Decoder.object(definition.shape(), found, plan.values()));
        ApiCall update = definition.updates().call();
        ObjectValue answer = update == null ? found : updated(api, update, before, found, plan, config, call);
        return answers.settle(plan, answer, before.values());
    }

    private ObjectValue updated(
            Api api, ApiCall update, Fields before, ObjectValue found, Fields plan, Fields config, Call call) {
        ObjectValue wanted = WriteOnlyValues.in(definition.shape(), plan.values(), config.values());
        Predicate<Attribute<?>> isInBody = attribute -> ResourceDefinition.isInBody(update, attribute)
                && !definition.updates().isApart(attribute);
        ObjectValue body = update.method() == Method.PUT
                ? encoder.replacement(
                        FillUnknowns.object(wanted, before.values()), ObjectValue.EMPTY, isInBody, _ -> false)
                : encoder.update(wanted, ObjectValue.EMPTY, isInBody);
        ObjectValue original = Adoption.writable(definition.shape(), found);
        Map<String, Value> different = new LinkedHashMap<>(body.members());
        different
                .entrySet()
                .removeIf(each -> (original.has(each.getKey()) ? original : found)
                        .get(each.getKey())
                        .equals(each.getValue()));
        if (different.isEmpty()) {
            return found;
        }
        ObjectValue sent = update.body(update.isPartial() ? new ObjectValue(different) : body);
        return api.fetch(update.request(before.values()).repeatable().with(new Body.Json(sent)), call);
    }

    /// Some arguments are only taken by the update call: where one of them is planned, the new object is updated at
    /// once.
    private Fields updateAfterCreate(Api api, Fields made, Fields plan, Fields config, Call call) {
        ApiCall update = definition.updates().call();
        boolean needed = definition.shape().attributes().stream()
                .anyMatch(attribute -> !definition.updates().isApart(attribute) && isLeftOut(attribute, plan, config));
        Fields updated = update == null || !needed ? made : updateAfterCreate(update, api, made, plan, config, call);
        var own = new OwnUpdating(definition, made, plan, config);
        return own.make(own.due(attribute -> isLeftOut(attribute, plan, config)), updated, api, call)
                .object();
    }

    private Fields updateAfterCreate(ApiCall update, Api api, Fields made, Fields plan, Fields config, Call call) {
        ObjectValue answer =
                api.fetch(updating.request(update, made, plan, config, Creating::isLeftToUpdate, call), call);
        Fields updated = answers.settle(plan, answer, made.values());
        call.save(updated);
        return updated;
    }

    private static boolean isLeftToUpdate(Attribute<?> attribute) {
        return attribute.json().isSentOnUpdate() && !attribute.json().isSentOnCreate();
    }

    private static boolean isLeftOut(Attribute<?> attribute, Fields plan, Fields config) {
        return attribute.isConfigurable()
                && (attribute.isWriteOnly() ? config : plan).isSet(attribute)
                && isLeftToUpdate(attribute);
    }
}
