package io.github.darnold.openai.provider.finetuning;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// How a fine-tuning job ends before its time: a job bills until it has stopped, so destroying waits for that.
final class FineTuneEnds {

    private static final Set<String> OVER = Set.of("succeeded", "failed", "cancelled");
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final ApiCall READ = ApiCall.get("/fine_tuning/jobs/{id}");
    private static final ApiCall CANCEL = ApiCall.post("/fine_tuning/jobs/{id}/cancel");
    private static final ApiCall DELETE_MODEL = ApiCall.delete("/models/{fine_tuned_model}");

    static void cancel(Api api, Fields state, Call call) {
        ended(api, state, call);
    }

    static void deleteModel(Api api, Fields state, Call call) {
        Value model = ended(api, state, call)
                .map(job -> job.get("fine_tuned_model"))
                .orElse(state.value(FineTunes.FINE_TUNED_MODEL));
        if (model instanceof StringValue) {
            unlessGone(() ->
                    api.fetch(DELETE_MODEL.request(ObjectValue.of(FineTunes.FINE_TUNED_MODEL.name(), model)), call));
        }
    }

    /// The job once it has ended; empty when OpenAI no longer knows it.
    private static Optional<ObjectValue> ended(Api api, Fields state, Call call) {
        Optional<ObjectValue> job = unlessGone(() -> api.fetch(READ.request(state.values()), call));
        if (job.isPresent() && !isOver(job.get())) {
            requestCancel(api, state, call);
            while (job.isPresent() && !isOver(job.get())) {
                call.pause(PAUSE);
                job = unlessGone(() -> api.fetch(READ.request(state.values()), call));
            }
        }
        return job;
    }

    private static void requestCancel(Api api, Fields state, Call call) {
        try {
            api.send(CANCEL.request(state.values()).repeatable(), call);
        } catch (ApiException e) {
            boolean endedMeanwhile = e.isNotFound() || e.failure() instanceof ApiFailure.Refused;
            if (!endedMeanwhile) {
                throw e;
            }
        }
    }

    private static boolean isOver(ObjectValue job) {
        return job.get("status") instanceof StringValue(var status) && OVER.contains(status);
    }

    private static Optional<ObjectValue> unlessGone(Supplier<ObjectValue> request) {
        try {
            return Optional.of(request.get());
        } catch (ApiException e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private FineTuneEnds() {}
}
