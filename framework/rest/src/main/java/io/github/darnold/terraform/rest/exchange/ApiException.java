package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import java.util.List;

/// A request failed. Whoever knows what the user wanted may catch it and say so; a handler that does not catch it ends
/// with the same words about what was wrong.
public final class ApiException extends Failure {

    private static final String SOMEWHERE = "the API's URL in the provider block";

    private final transient ApiRequest request;
    private final transient ApiFailure failure;
    private transient volatile String baseArgument = SOMEWHERE;

    public ApiException(ApiRequest request, ApiFailure failure) {
        super(Diagnostic.error("Cannot carry out " + request, failure.getClass().getSimpleName()));
        this.request = request;
        this.failure = failure;
    }

    /// The same, for an API whose base URL users set there.
    ApiException at(Endpoints endpoints) {
        baseArgument = endpoints.baseArgument();
        return this;
    }

    public ApiRequest request() {
        return request;
    }

    public ApiFailure failure() {
        return failure;
    }

    /// Where users set the API's base URL, for messages.
    public String baseArgument() {
        return baseArgument;
    }

    public boolean isNotFound() {
        return failure instanceof ApiFailure.NotFound;
    }

    @Override
    public String getMessage() {
        return request + ": " + failure;
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return diagnostics("carry out " + request);
    }

    @Override
    public List<Diagnostic> diagnostics(String doing) {
        return List.of(Diagnostic.error("Cannot " + doing, FailureTexts.detail(this)));
    }
}
