package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.value.Value;
import java.util.Optional;

/// Recognises an API's own error answers, which proxies and other services do not give.
public interface ErrorReader {

    /// The error that the JSON of an answer with an error status tells; empty when it is not this API's form.
    Optional<ApiError> read(int status, Value document, String requestId);

    /// Whether a 404 says that the URL is unknown, not the object.
    boolean isUnknownUrl(ApiError error);

    /// Whether a refusal says that the object is busy with something that ends by itself.
    boolean isBusy(ApiError error);

    /// Whether a 429 says that the quota is used up.
    boolean isQuotaExceeded(ApiError error);
}
