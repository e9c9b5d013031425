package io.github.darnold.terraform.rest.exchange;

/// A request failed. Caught where it is known what the user wanted, and told to them in those words.
public final class ApiException extends RuntimeException {

    private final transient ApiRequest request;
    private final transient ApiFailure failure;

    public ApiException(ApiRequest request, ApiFailure failure) {
        super(request + ": " + failure);
        this.request = request;
        this.failure = failure;
    }

    public ApiRequest request() {
        return request;
    }

    public ApiFailure failure() {
        return failure;
    }

    public boolean isNotFound() {
        return failure instanceof ApiFailure.NotFound;
    }
}
