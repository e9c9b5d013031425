package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Optional;

/// Recognises an API's own error answers, which proxies and other services do not give. An API that tells more by them
/// than the status does says so in the other methods.
public interface ErrorReader {

    /// The error that the JSON of an answer with an error status tells; empty when it is not this API's form.
    Optional<ApiError> read(int status, Value document, String requestId);

    /// Whether a 404 says that the URL is unknown, not the object.
    default boolean isUnknownUrl(ApiError error) {
        return false;
    }

    /// Whether a refusal says that the object is busy with something that ends by itself.
    default boolean isBusy(ApiError error) {
        return false;
    }

    /// Whether a 429 never passes, however long one waits: the quota is used up, the account is not paid, or the
    /// request
    /// alone is more than the limit. The error may be in another form than the API's own.
    default boolean isQuotaExceeded(ApiError error) {
        return false;
    }

    /// Why an answer that says success means that nothing was done; empty when it does not mean that.
    default Optional<String> undone(Method method, ObjectValue answer) {
        return Optional.empty();
    }
}
