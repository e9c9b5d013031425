package io.github.darnold.openai.provider.embeddings;

import static io.github.darnold.openai.provider.embeddings.Embeddings.DIMENSIONS;
import static io.github.darnold.openai.provider.embeddings.Embeddings.EMBEDDING;
import static io.github.darnold.openai.provider.embeddings.Embeddings.EMBEDDINGS;
import static io.github.darnold.openai.provider.embeddings.Embeddings.EMBEDDING_BASE64;
import static io.github.darnold.openai.provider.embeddings.Embeddings.EMBEDDING_SHA256;
import static io.github.darnold.openai.provider.embeddings.Embeddings.INPUT;
import static io.github.darnold.openai.provider.embeddings.Embeddings.INPUTS;
import static io.github.darnold.openai.provider.embeddings.Embeddings.STATE_FORMAT;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;
import java.util.Optional;

/// In which form the state keeps vectors. One form is made of another without asking OpenAI, but not of a hash.
final class StateFormat {

    static final String LIST = "list";
    static final String BASE64 = "base64";
    static final String SHA256 = "sha256";

    /// Of OpenAI's smaller models.
    private static final long USUAL_DIMENSIONS = 1536;

    private static final long MANY_NUMBERS = 5000;

    private static final List<Attribute<?>> RESULTS =
            List.of(EMBEDDING, EMBEDDINGS, EMBEDDING_BASE64, EMBEDDING_SHA256);

    /// Says which results will be null, and converts what the state has when the format changes.
    static void plan(Api api, PlanDraft plan, Call call) {
        Fields prior = plan.prior();
        warn(plan, call);
        if (prior == null) {
            foretell(plan);
        } else if (plan.planned().isUnknown(STATE_FORMAT)) {
            RESULTS.forEach(plan::setUnknown);
        } else if (!prior.value(STATE_FORMAT).equals(plan.planned().value(STATE_FORMAT))) {
            convert(plan, prior);
        }
    }

    /// Terraform compares numbers one by one, at each plan.
    private static void warn(PlanDraft plan, Call call) {
        Fields planned = plan.planned();
        boolean isNew = plan.isCreate() || plan.isChanged();
        if (!isNew
                || planned.isUnknown(STATE_FORMAT)
                || !planned.require(STATE_FORMAT).equals(LIST)) {
            return;
        }
        long vectors = planned.isSet(INPUTS) ? planned.require(INPUTS).size() : 1;
        long numbers = vectors * planned.getOrDefault(DIMENSIONS, USUAL_DIMENSIONS);
        if (numbers > MANY_NUMBERS) {
            call.warn(Diagnostic.warning(
                            "The state will keep some " + numbers + " numbers",
                            "Terraform needs about a second of each plan for 1,500 of them. With state_format ="
                                    + " \"base64\" the vectors cost next to nothing.")
                    .at(STATE_FORMAT.name()));
        }
    }

    private static void foretell(PlanDraft plan) {
        Fields planned = plan.planned();
        boolean unknown = planned.isUnknown(STATE_FORMAT);
        String format = unknown ? "" : planned.require(STATE_FORMAT);
        boolean noList = !unknown && !format.equals(LIST);
        if (noList || planned.isNull(INPUT)) {
            plan.set(EMBEDDING, null);
        }
        if (noList || planned.isNull(INPUTS)) {
            plan.set(EMBEDDINGS, null);
        }
        if (!unknown && !format.equals(BASE64)) {
            plan.set(EMBEDDING_BASE64, null);
        }
    }

    private static void convert(PlanDraft plan, Fields prior) {
        Optional<List<Vector>> kept = kept(prior);
        if (kept.isPresent()) {
            Fields converted = written(plan.planned(), kept.get());
            RESULTS.forEach(result -> plan.setValue(result, converted.value(result)));
        } else if (!plan.planned().require(STATE_FORMAT).equals(SHA256)) {
            plan.requireReplace(STATE_FORMAT);
            RESULTS.forEach(plan::setUnknown);
        }
    }

    /// The vectors, as far as the state has more of them than a hash.
    static Optional<List<Vector>> kept(Fields state) {
        if (state.isSet(EMBEDDING)) {
            return Optional.of(List.of(vector(state.value(EMBEDDING))));
        }
        if (state.isSet(EMBEDDINGS)) {
            return Optional.of(((ListValue) state.value(EMBEDDINGS))
                    .elements().stream().map(StateFormat::vector).toList());
        }
        return state.isSet(EMBEDDING_BASE64)
                ? Optional.of(state.require(EMBEDDING_BASE64).stream()
                        .map(Vector::ofBase64)
                        .toList())
                : Optional.empty();
    }

    private static Vector vector(Value numbers) {
        return Vector.ofNumbers(((ListValue) numbers).elements());
    }

    /// The object with its vectors in the form that it asks for.
    static Fields written(Fields object, List<Vector> vectors) {
        String format = object.require(STATE_FORMAT);
        boolean one = !object.isNull(INPUT);
        boolean list = format.equals(LIST);
        return object.with(EMBEDDING, list && one ? vectors.getFirst().numbers() : null)
                .with(
                        EMBEDDINGS,
                        list && !one ? vectors.stream().map(Vector::numbers).toList() : null)
                .with(
                        EMBEDDING_BASE64,
                        format.equals(BASE64)
                                ? vectors.stream().map(Vector::base64).toList()
                                : null)
                .with(EMBEDDING_SHA256, vectors.stream().map(Vector::sha256).toList());
    }

    private StateFormat() {}
}
