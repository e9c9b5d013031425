package io.github.darnold.terraform.rest.recovery;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.creation.Fingerprint;
import io.github.darnold.terraform.rest.creation.InFlightCreates;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiAnswer;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiFailure;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Attempts;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.journal.Creation;
import io.github.darnold.terraform.rest.object.Looks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One create that looks before it repeats itself. From the moment its request leaves until Terraform has been told its
/// object's key, each way out of here leaves that key saved, the creation open, or users told. For one thread.
final class LostCreateLookup {

    /// How long looking may take when the user pressed Ctrl-C or the time is over.
    private static final Duration LAST_LOOK = Duration.ofSeconds(10);

    private final ResourceDefinition definition;
    private final Recovery how;
    private final Api api;
    private final Search search;
    private final Search.Discard discard;
    private final Fields plan;
    private final ApiRequest request;
    private final InFlightCreates siblings;
    private final Creation creation;
    private final Call call;
    private final UnaryOperator<ApiAnswer> open;
    private final String identicalCreates;
    private @Nullable Instant begun;
    private @Nullable Instant left;
    private boolean isInDoubt;
    private boolean isDiscarded;

    /// @param creation where is written down what was made
    /// @param open takes what was made out of the answer
    LostCreateLookup(Wanted wanted, ApiRequest request, Creation creation, UnaryOperator<ApiAnswer> open) {
        this.definition = wanted.definition();
        this.how = wanted.how();
        this.api = wanted.api();
        this.plan = wanted.plan();
        this.request = request;
        this.creation = creation;
        this.open = open;
        this.discard = wanted.discard();
        this.call = wanted.call();
        this.search = wanted.search();
        this.siblings = api.creations().of(definition.typeName());
        this.identicalCreates = Fingerprint.of(plan.values(), definition.typeName());
    }

    /// Makes one attempt, and holds off meanwhile whoever looks for what others have lost.
    ApiAnswer send(Attempts.Departure attempt) {
        return siblings.make(call, () -> {
            begun = begun == null ? call.now() : begun;
            try {
                ApiAnswer answer = open.apply(answer(attempt));
                siblings.claim(identify(answer));
                keep(answer.document());
                search.behind(how, answer.document(), call.now()).ifPresent(siblings::tellBehind);
                return answer;
            } catch (ApiException e) {
                if (e.failure().leavesDoubt()) {
                    doubt();
                }
                throw e;
            } finally {
                left = call.now();
            }
        });
    }

    /// Only what says that nothing was done ends the doubt; what fails while an answer is read says nothing.
    private ApiAnswer answer(Attempts.Departure attempt) {
        boolean wasOpen = isInDoubt;
        creation.leaves();
        try {
            return attempt.send();
        } catch (ApiException e) {
            if (!wasOpen && !e.failure().leavesDoubt()) {
                creation.isSettled();
            }
            throw e;
        } catch (Failure e) {
            if (!wasOpen && !mayHaveLeft(e)) {
                creation.isSettled();
            }
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            call.log().error("An answer could not be read", "request", request, "exception", e.toString());
            throw new ApiException(
                    request,
                    new ApiFailure.Unreadable(
                            200,
                            "reading the answer failed with " + e.getClass().getSimpleName()));
        }
    }

    /// The exchange gives up in users' words only what has not left, but for these two: a time limit may end what is
    /// under way, and a file may change after all of it was sent.
    private boolean mayHaveLeft(Failure e) {
        return e instanceof DeadlineExceeded
                || (request.body() instanceof Body.Multipart form
                        && form.changedFile().isPresent());
    }

    /// What tells the new object from its siblings.
    private String identify(ApiAnswer answer) {
        return search.id(answer.document())
                .orElseThrow(() -> new ApiException(
                        request, new ApiFailure.Unreadable(answer.status(), "the answer does not say what was made")));
    }

    /// From here on it is Terraform's, whatever happens to the rest of the answer.
    private void keep(ObjectValue made) {
        creation.made(search.key(made));
        call.save(search.state(made));
        settle();
    }

    private void doubt() {
        if (!isInDoubt) {
            isInDoubt = true;
            siblings.doubt(identicalCreates);
        }
    }

    private void settle() {
        if (isInDoubt) {
            isInDoubt = false;
            siblings.settle(identicalCreates);
        }
    }

    /// Looks for what an attempt did.
    ///
    /// @return the answer that was lost; empty when nothing was done, so that the request can be sent again
    Optional<ApiAnswer> look(ApiException doubt) {
        Looks looks = looks();
        try {
            while (true) {
                boolean isOver = call.isStopped() || !call.remaining().isPositive();
                boolean isLast = looks.isLast(call.now());
                Optional<ObjectValue> found = lookOnce(doubt, isOver, isLast);
                if (found.isPresent()) {
                    return found.map(each -> new ApiAnswer(200, whole(each), ""));
                }
                if (isLast || isDiscarded) {
                    settle();
                    creation.isSettled();
                    isDiscarded = false;
                    return Optional.empty();
                }
                if (isOver) {
                    throw LostCreateMessages.notYetFound(definition, plan, doubt, creation.isRecorded());
                }
                Duration pause = looks.pause(call.now());
                Duration time = call.remaining();
                call.context()
                        .time()
                        .pause(
                                pause.compareTo(time) > 0 ? time : pause,
                                call.context().stop());
            }
        } catch (ApiException e) {
            throw e == doubt || call.saved() != null
                    ? e
                    : LostCreateMessages.lookingFailed(definition, plan, doubt, e, creation.isRecorded());
        }
    }

    private ObjectValue whole(ObjectValue found) {
        return how instanceof Recovery.InList ? search.whole(found, looks(), call) : found;
    }

    private Looks looks() {
        return new Looks((left == null ? call.now() : left).plus(api.leeway().of(how.visibleWithin())), api.leeway());
    }

    /// One look; the last one of all, in its own time, where there is no time left or none is wanted any more.
    private Optional<ObjectValue> lookOnce(ApiException doubt, boolean isOver, boolean isLast) {
        Call looking = isOver ? call.afterwards(LAST_LOOK) : call;
        try {
            return siblings.look(looking, () -> find(doubt, isOver || isLast, looking));
        } catch (Stopped | DeadlineExceeded e) {
            if (isOver) {
                throw LostCreateMessages.notYetFound(definition, plan, doubt, creation.isRecorded());
            }
            return Optional.empty();
        }
    }

    private Optional<ObjectValue> find(ApiException doubt, boolean isLast, Call call) {
        return switch (how) {
            case Recovery.InList list -> inList(list, doubt, isLast, call);
            case Recovery.ByReading _ -> byReading(call);
            case Recovery.Never(var reason) -> {
                creation.isSettled();
                throw LostCreateMessages.never(definition, plan, doubt, reason);
            }
            case Recovery.ByIdempotencyKey _, Recovery.NothingRemains _ -> throw doubt;
        };
    }

    private Optional<ObjectValue> byReading(Call call) {
        Optional<ObjectValue> found = search.byReading(call);
        found.ifPresent(this::keep);
        return found;
    }

    /// As many as are in doubt are ours; where there are more, some are not, and nobody can tell which.
    private Optional<ObjectValue> inList(Recovery.InList how, ApiException doubt, boolean isLast, Call call) {
        if (!search.isListable()) {
            creation.isSettled();
            throw LostCreateMessages.never(definition, plan, doubt, "Where it would be listed is not known either.");
        }
        Instant since = begun == null ? call.now() : begun;
        List<ObjectValue> candidates = search.inList(how, since, isLast, this::isFree, call);
        if (candidates.size() > siblings.doubtsAbout(identicalCreates)) {
            List<String> ids = candidates.stream()
                    .flatMap(each -> search.id(each).stream())
                    .toList();
            creation.isSettled();
            throw LostCreateMessages.several(definition, plan, doubt, ids);
        }
        Optional<ObjectValue> ours = candidates.stream()
                .filter(each -> search.id(each).map(siblings::claim).orElse(false))
                .findFirst();
        ours.flatMap(search::id)
                .ifPresent(id -> call.log().info("An object whose answer was lost has been found", "id", id));
        ours.ifPresent(this::keep);
        if (ours.isPresent() && how.isDiscarded().test(plan)) {
            discard.discard(api, search.state(ours.get()), call);
            call.discardSaved();
            isDiscarded = true;
            return Optional.empty();
        }
        return ours;
    }

    private boolean isFree(String id, ObjectValue object, Call call) {
        Instant since = begun == null ? call.now() : begun;
        return !siblings.firstSeen(id, call.now()).isBefore(since)
                && !siblings.isClaimed(id)
                && !search.isRecorded(id, call)
                && !api.journal().knows(definition.typeName(), search.key(object));
    }
}
