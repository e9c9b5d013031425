package io.github.darnold.terraform.rest.resource;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.FoundAgain;
import io.github.darnold.terraform.rest.definition.InParts;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiAnswer;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.exchange.Recourse;
import io.github.darnold.terraform.rest.exchange.Repetition;
import io.github.darnold.terraform.rest.journal.Creation;
import io.github.darnold.terraform.rest.upload.PartedUpload;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Sends what makes one object: one request, or the parts of a file that is too large for it.
record Sending(ResourceDefinition definition, FoundAgain how, Api api, Fields plan, Creation creation, Call call) {

    /// What the API says that it made. What it does not keep needs no name of the API's.
    ObjectValue document(ApiRequest request) {
        ObjectValue document = send(request).document();
        return how instanceof FoundAgain.NothingRemains ? new Search(definition, api, plan).named(document) : document;
    }

    private ApiAnswer send(ApiRequest request) {
        InParts inParts = definition.inParts();
        if (inParts == null || !(request.body() instanceof Body.Multipart form)) {
            return send(request, UnaryOperator.identity());
        }
        PartedUpload upload = new PartedUpload(inParts, api, call);
        return upload.large(form)
                .map(file -> upload.send(
                        form.fields(), file, last -> send(last, answer -> PartedUpload.open(inParts, answer))))
                .orElseGet(() -> send(request, UnaryOperator.identity()));
    }

    /// Where nothing is kept, nothing can be lost: then the request is simply repeated.
    ///
    /// @param open takes what was made out of the answer
    private ApiAnswer send(ApiRequest request, UnaryOperator<ApiAnswer> open) {
        return switch (how) {
            case FoundAgain.NothingRemains _ -> open.apply(api.send(request.repeatable(), call));
            case FoundAgain.ByIdempotencyKey _ ->
                send(request.knownBy(UUID.randomUUID().toString()), finding(request, open));
            case FoundAgain.Never _, FoundAgain.InList _, FoundAgain.ByReading _ ->
                send(request.repeated(Repetition.AFTER_REFUSALS), finding(request, open));
        };
    }

    private ApiAnswer send(ApiRequest request, Recourse recourse) {
        return api.send(request, recourse, call);
    }

    private Recourse finding(ApiRequest request, UnaryOperator<ApiAnswer> open) {
        return new FindingAgain(definition, how, api, plan, request, creation, call).opening(open);
    }
}
