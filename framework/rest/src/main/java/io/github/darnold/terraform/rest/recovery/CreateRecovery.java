package io.github.darnold.terraform.rest.recovery;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.creation.Fingerprint;
import io.github.darnold.terraform.rest.creation.InFlightCreates;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.journal.CreateFingerprint;
import io.github.darnold.terraform.rest.journal.Creation;
import io.github.darnold.terraform.rest.journal.Journal;
import io.github.darnold.terraform.rest.journal.Leftover;
import io.github.darnold.terraform.rest.object.Looks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One create beside those that earlier processes began and did not bring to their end: takes over what they made, by
/// the rules of `decisions/0014-journal.md`. For one thread.
final class CreateRecovery {

    private final ResourceDefinition definition;
    private final Recovery how;
    private final Fields plan;
    private final ApiRequest request;
    private final Api api;
    private final Call call;
    private final Journal journal;
    private final Search search;
    private final Search.Discard discard;
    private final InFlightCreates siblings;

    CreateRecovery(Wanted wanted, ApiRequest request) {
        this.definition = wanted.definition();
        this.how = wanted.how();
        this.plan = wanted.plan();
        this.request = request;
        this.api = wanted.api();
        this.call = wanted.call();
        this.discard = wanted.discard();
        this.journal = api.journal();
        this.search = wanted.search();
        this.siblings = api.creations().of(definition.typeName());
    }

    /// Writes down that the object is about to be made.
    Creation begin() {
        return isKept() ? journal.begin(equal()) : journal.unrecorded();
    }

    private boolean isKept() {
        return !(how instanceof Recovery.NothingRemains);
    }

    /// Time limits say nothing about the object.
    private CreateFingerprint equal() {
        return new CreateFingerprint(
                definition.typeName(),
                search.keyNames(),
                plan.values().without("timeouts"),
                api.endpoints().of(request.path()).configuration());
    }

    /// The object that an earlier process made for this plan, and Terraform has not recorded.
    Optional<ObjectValue> resume(Creation creation) {
        if (!isKept() || journal.leftovers(equal()).isEmpty()) {
            return Optional.empty();
        }
        return siblings.look(call, () -> takeOver(creation));
    }

    private Optional<ObjectValue> takeOver(Creation creation) {
        List<Leftover> all = journal.leftovers(equal());
        for (Leftover each : all) {
            ObjectValue key = each.key();
            Optional<ObjectValue> taken = key == null ? Optional.empty() : known(each, key, creation);
            if (taken.isPresent()) {
                return taken;
            }
        }
        List<Leftover> unknown = all.stream().filter(each -> each.key() == null).toList();
        return unknown.isEmpty() ? Optional.empty() : unknown(unknown, creation);
    }

    private Optional<ObjectValue> known(Leftover earlier, ObjectValue key, Creation creation) {
        if (earlier.standing() == Leftover.Standing.LIKELY_RECORDED) {
            journal.settle(earlier);
            call.warn(CreateRecoveryMessages.equalToAnother(definition, earlier));
            return Optional.empty();
        }
        Optional<ObjectValue> object = read(earlier, key);
        if (object.isEmpty()) {
            journal.settle(earlier);
            return object;
        }
        if (earlier.standing() == Leftover.Standing.UNCLEAR) {
            journal.settle(earlier);
            throw CreateRecoveryMessages.unclear(definition, plan, earlier);
        }
        return take(earlier, object.get(), creation);
    }

    private Optional<ObjectValue> read(Leftover earlier, ObjectValue key) {
        try {
            return looks(List.of(earlier)).await(_ -> search.byKey(key, call), call);
        } catch (ApiException e) {
            throw CreateRecoveryMessages.unreadable(definition, plan, earlier, e);
        }
    }

    private Optional<ObjectValue> take(Leftover earlier, ObjectValue object, Creation creation) {
        if (how instanceof Recovery.InList list && list.isDiscarded().test(plan)) {
            discard.discard(api, search.state(object), call);
            journal.settle(earlier);
            return Optional.empty();
        }
        ObjectValue key = search.key(object);
        if (!journal.adopt(earlier, key, creation)) {
            call.warn(CreateRecoveryMessages.equalToAnother(definition, earlier));
            return Optional.empty();
        }
        search.id(object).ifPresent(siblings::claim);
        call.warn(CreateRecoveryMessages.adopted(definition, plan, label(object), earlier));
        return Optional.of(object);
    }

    private String label(ObjectValue object) {
        return search.id(object).orElse("an object without an id");
    }

    /// Those whose answer was lost with their process: as with any lost answer, except that it may be longer ago.
    private Optional<ObjectValue> unknown(List<Leftover> earlier, Creation creation) {
        return switch (how) {
            case Recovery.InList list when search.isListable() -> inList(list, earlier, creation);
            case Recovery.ByReading _ -> taking(earlier, looks(earlier).await(_ -> byReading(), call), creation);
            case Recovery.InList _, Recovery.Never _, Recovery.ByIdempotencyKey _, Recovery.NothingRemains _ -> {
                earlier.forEach(journal::settle);
                throw CreateRecoveryMessages.cannotBeLookedUp(definition, plan, how, earlier.getFirst());
            }
        };
    }

    /// What the last of these processes left is visible by then.
    private Looks looks(List<Leftover> earlier) {
        Instant last = earlier.stream()
                .map(Leftover::lastSign)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Looks(last.plus(api.leeway().of(how.visibleWithin())), api.leeway());
    }

    private Optional<ObjectValue> byReading() {
        return search.byReading(call)
                .filter(object ->
                        search.id(object).filter(id -> isFree(id, object, call)).isPresent());
    }

    private Optional<ObjectValue> inList(Recovery.InList list, List<Leftover> earlier, Creation creation) {
        Instant since = earlier.getFirst().begun();
        Instant latest = earlier.stream()
                .map(Leftover::latest)
                .max(Comparator.naturalOrder())
                .orElse(since);
        List<ObjectValue> found = looks(earlier)
                .await(
                        isLast -> Optional.of(search.inList(list, since, isLast, this::isFree, call))
                                .filter(each -> !each.isEmpty()),
                        call)
                .orElse(List.of());
        boolean isAnyLate =
                list.isDated() && found.stream().anyMatch(object -> search.isMadeSince(latest, list, object));
        if (isAnyLate || found.size() > earlier.size() + siblings.doubtsAbout(identicalCreates())) {
            earlier.forEach(journal::settle);
            throw CreateRecoveryMessages.several(
                    definition,
                    plan,
                    earlier.getFirst(),
                    found.stream().map(this::label).toList());
        }
        Optional<ObjectValue> first = found.stream().findFirst();
        return taking(earlier, first.map(object -> search.whole(object, looks(earlier), call)), creation);
    }

    private Optional<ObjectValue> taking(List<Leftover> earlier, Optional<ObjectValue> object, Creation creation) {
        if (object.isEmpty()) {
            journal.settle(earlier.getFirst());
            return object;
        }
        return take(earlier.getFirst(), object.get(), creation);
    }

    private boolean isFree(String id, ObjectValue object, Call call) {
        return !siblings.isClaimed(id)
                && !search.isRecorded(id, call)
                && !journal.knows(definition.typeName(), search.key(object));
    }

    private String identicalCreates() {
        return Fingerprint.of(plan.values(), definition.typeName());
    }
}
