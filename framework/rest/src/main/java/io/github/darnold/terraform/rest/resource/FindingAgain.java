package io.github.darnold.terraform.rest.resource;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.FoundAgain;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiAnswer;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiFailure;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Recourse;
import io.github.darnold.terraform.rest.journal.Creation;
import io.github.darnold.terraform.rest.recovery.Fingerprint;
import io.github.darnold.terraform.rest.recovery.Siblings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One create that looks before it repeats itself. For one thread.
final class FindingAgain implements Recourse {

    /// How long looking may take when the user pressed Ctrl-C or the time is over.
    private static final Duration LAST_LOOK = Duration.ofSeconds(10);

    /// The clocks of one API's servers differ by less.
    static final Duration SLACK = Duration.ofSeconds(5);

    private final ResourceDefinition definition;
    private final FoundAgain how;
    private final Search search;
    private final Fields plan;
    private final ApiRequest request;
    private final Siblings siblings;
    private final Creation creation;
    private final String twins;
    private @Nullable Instant begun;
    private boolean isInDoubt;

    /// @param creation where is written down what was made
    FindingAgain(
            ResourceDefinition definition,
            FoundAgain how,
            Api api,
            Fields plan,
            ApiRequest request,
            Creation creation) {
        this.definition = definition;
        this.how = how;
        this.plan = plan;
        this.request = request;
        this.creation = creation;
        this.search = new Search(definition, api, plan);
        this.siblings = api.creations().of(definition.typeName());
        this.twins = Fingerprint.of(plan.values(), definition.typeName());
    }

    @Override
    public ApiAnswer attempt(Supplier<ApiAnswer> send, Call call) {
        return siblings.make(call, () -> {
            if (begun == null) {
                begun = call.now();
            }
            try {
                ApiAnswer answer = send.get();
                siblings.claim(identify(answer));
                creation.made(search.key(answer.document()));
                settle();
                return answer;
            } catch (ApiException e) {
                if (e.failure().leavesDoubt()) {
                    doubt();
                }
                throw e;
            }
        });
    }

    /// What tells the new object from its siblings.
    private String identify(ApiAnswer answer) {
        return search.id(answer.document())
                .orElseThrow(() -> new ApiException(
                        request, new ApiFailure.Unreadable(answer.status(), "the answer does not say what was made")));
    }

    private void doubt() {
        if (!isInDoubt) {
            isInDoubt = true;
            siblings.doubt(twins);
        }
    }

    private void settle() {
        if (isInDoubt) {
            isInDoubt = false;
            siblings.settle(twins);
        }
    }

    @Override
    public Optional<ApiAnswer> look(ApiException doubt, Call call) {
        boolean isOver = call.isStopped() || !call.remaining().isPositive();
        Call looking = isOver ? call.afterwards(LAST_LOOK) : call;
        try {
            Optional<ObjectValue> found = siblings.look(looking, () -> find(doubt, looking));
            settle();
            found.ifPresent(object -> creation.made(search.key(object)));
            return found.map(object -> new ApiAnswer(200, object, ""));
        } catch (ApiException e) {
            throw FindingTexts.lookingFailed(definition, plan, doubt, e);
        }
    }

    private Optional<ObjectValue> find(ApiException doubt, Call call) {
        return switch (how) {
            case FoundAgain.InList list -> inList(list, doubt, call);
            case FoundAgain.ByReading _ -> search.byReading(call);
            case FoundAgain.Never(var reason) -> throw FindingTexts.never(definition, plan, doubt, reason);
            case FoundAgain.ByIdempotencyKey _, FoundAgain.NothingRemains _ -> throw doubt;
        };
    }

    /// As many as are in doubt are ours; where there are more, some are not, and nobody can tell which.
    private Optional<ObjectValue> inList(FoundAgain.InList how, ApiException doubt, Call call) {
        if (!search.isListable()) {
            throw FindingTexts.never(definition, plan, doubt, "Where it would be listed is not known either.");
        }
        Instant since = begun == null ? call.now() : begun;
        List<ObjectValue> candidates = search.inList(how, since.minus(SLACK), this::isFree, call);
        if (candidates.size() > siblings.doubtsAbout(twins)) {
            List<String> ids = candidates.stream()
                    .flatMap(each -> search.id(each).stream())
                    .toList();
            throw FindingTexts.several(definition, plan, doubt, ids);
        }
        Optional<ObjectValue> ours = candidates.stream()
                .filter(each -> search.id(each).map(siblings::claim).orElse(false))
                .findFirst();
        ours.flatMap(search::id)
                .ifPresent(id -> call.log().info("An object whose answer was lost has been found", "id", id));
        if (how.isDiscarded().test(plan)) {
            ours.ifPresent(object -> search.discard(object, call));
            return Optional.empty();
        }
        return ours.map(each -> search.whole(each, call));
    }

    private boolean isFree(String id, Call call) {
        return !siblings.isClaimed(id) && !search.isRecorded(id, call);
    }
}
