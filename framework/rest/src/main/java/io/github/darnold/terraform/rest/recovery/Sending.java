package io.github.darnold.terraform.rest.recovery;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ChunkedUpload;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiAnswer;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.exchange.OutcomeResolver;
import io.github.darnold.terraform.rest.exchange.RetrySafety;
import io.github.darnold.terraform.rest.journal.Creation;
import io.github.darnold.terraform.rest.upload.ChunkedUploading;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Sends what makes one object: one request, or the parts of a file that is too large for it.
public record Sending(
        ResourceDefinition definition,
        Recovery how,
        Api api,
        Fields plan,
        Creation creation,
        Search.Discard discard,
        Call call) {

    /// What the API says that it made. What it does not keep needs no name of the API's.
    public ObjectValue document(ApiRequest request) {
        ObjectValue document = send(request).document();
        return how instanceof Recovery.NothingRemains ? new Search(definition, api, plan).named(document) : document;
    }

    private ApiAnswer send(ApiRequest request) {
        ChunkedUpload inParts = definition.creates().inParts();
        if (inParts == null || !(request.body() instanceof Body.Multipart form)) {
            return send(request, UnaryOperator.identity());
        }
        ChunkedUploading upload = new ChunkedUploading(inParts, api, call);
        return upload.large(form)
                .map(file -> upload.send(
                        form.fields(), file, last -> send(last, answer -> ChunkedUploading.open(inParts, answer))))
                .orElseGet(() -> send(request, UnaryOperator.identity()));
    }

    /// Where nothing is kept, nothing can be lost: then the request is simply repeated.
    ///
    /// @param open takes what was made out of the answer
    private ApiAnswer send(ApiRequest request, UnaryOperator<ApiAnswer> open) {
        return switch (how) {
            case Recovery.NothingRemains _ -> open.apply(api.send(request.repeatable(), call));
            case Recovery.ByIdempotencyKey _ ->
                send(request.knownBy(UUID.randomUUID().toString()), finding(request, open));
            case Recovery.Never _, Recovery.InList _, Recovery.ByReading _ ->
                send(request.repeated(RetrySafety.AFTER_REFUSALS), finding(request, open));
        };
    }

    private ApiAnswer send(ApiRequest request, OutcomeResolver recourse) {
        return api.send(request, recourse, call);
    }

    private OutcomeResolver finding(ApiRequest request, UnaryOperator<ApiAnswer> open) {
        return new LostCreateLookup(definition, how, api, plan, request, creation, discard, call).opening(open);
    }
}
