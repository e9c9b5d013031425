package io.github.darnold.terraform.rest.resource;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiFailure;
import io.github.darnold.terraform.rest.exchange.Method;
import java.util.Optional;

/// What users read when a request failed: why, and what to do.
final class FailureTexts {

    static Diagnostic diagnostic(Attempt attempt, ApiException e) {
        Diagnostic error = Diagnostic.error("Cannot " + attempt.what(), detail(e));
        return path(attempt, e.failure()).map(error::at).orElse(error);
    }

    /// Why, in short and without advice.
    static String reason(ApiException e) {
        return switch (e.failure()) {
            case ApiFailure.NotFound(var error) -> error.text();
            case ApiFailure.Refused(var error) -> error.text();
            case ApiFailure.Unauthorized unauthorized -> unauthorized.error().text();
            case ApiFailure.Conflict(var error) -> error.text();
            case ApiFailure.Busy(var error) -> error.text();
            case ApiFailure.RateLimited limited -> limited.error().text();
            case ApiFailure.QuotaExceeded(var error) -> error.text();
            case ApiFailure.Unavailable unavailable -> unavailable.error().text();
            case ApiFailure.Unreachable(var reason) -> "No connection: " + reason;
            case ApiFailure.Interrupted(var reason) -> "The connection broke before the answer was there: " + reason;
            case ApiFailure.Unreadable unreadable ->
                "Something answered that is not the API: " + unreadable.reason() + " (HTTP " + unreadable.status()
                        + ")";
            case ApiFailure.Untrusted untrusted -> "No trust in " + untrusted.reason();
            case ApiFailure.TooLong(var reason) -> "The answer is too long: " + reason;
        };
    }

    private static String detail(ApiException e) {
        String request = e.request().toString();
        return switch (e.failure()) {
            case ApiFailure.NotFound(var error) ->
                error.text() + "\n\nWhat " + request + " refers to does not exist, or this credential may not see it.";
            case ApiFailure.Refused(var error) -> error.text() + "\n\nThe API refused " + request + ".";
            case ApiFailure.Unauthorized(var error, var credential) ->
                error.text() + "\n\nCheck " + credential + ", and that this key may do " + request + ".";
            case ApiFailure.Conflict(var error) ->
                error.text() + "\n\nThe object is in use or in a state that does not allow this (" + request
                        + "). Apply again once that is over.";
            case ApiFailure.Busy(var error) ->
                error.text()
                        + "\n\nThat did not end in the time and retries allowed. Apply again once it is over, or allow more "
                        + "time with a timeouts block (" + request + ").";
            case ApiFailure.RateLimited limited ->
                limited.error().text()
                        + "\n\nThe rate limit did not clear in the time and retries allowed. Apply again later, "
                        + "lower Terraform's -parallelism, or allow more time with a timeouts block (" + request + ").";
            case ApiFailure.QuotaExceeded(var error) ->
                error.text() + "\n\nThe account's quota is used up, so waiting does not help: check plan and billing.";
            case ApiFailure.Unavailable unavailable ->
                unavailable.error().text()
                        + "\n\nThe API had trouble of its own and did not recover in the time and retries allowed ("
                        + request
                        + "). Apply again later.";
            case ApiFailure.Unreachable(var reason) ->
                "No connection: " + reason + "\n\nCheck the network, a proxy, and base_url in the provider block.";
            case ApiFailure.Interrupted(var reason) -> interrupted(e, reason);
            case ApiFailure.Unreadable unreadable ->
                unreadable.reason() + (unreadable.status() == 0 ? "" : " (HTTP " + unreadable.status() + ")") + "\n\n"
                        + "What answered " + request
                        + " is not the API itself, or not at this URL: check base_url in the "
                        + "provider block, and proxies on the way.";
            case ApiFailure.Untrusted(var reason, var advice) ->
                "No trust in " + reason + ". Nothing was sent.\n\n" + advice;
            case ApiFailure.TooLong(var reason) ->
                "The answer to " + request + " is too long: " + reason
                        + ".\n\nAsk for less, with filters or a limit where there are some.";
        };
    }

    private static String interrupted(ApiException e, String reason) {
        String cut = "The connection broke before the answer was there: " + reason + "\n\n";
        return e.request().method() == Method.POST
                ? cut + "Whether " + e.request()
                        + " was carried out is not known: look before you apply again. If it made an object, import "
                        + "that, or it will exist twice."
                : cut + "Apply again (" + e.request() + ").";
    }

    /// Where the API names an argument, Terraform underlines it.
    private static Optional<Path> path(Attempt attempt, ApiFailure failure) {
        return switch (failure) {
            case ApiFailure.Refused(var error) -> ParamPath.of(error.param(), attempt.shape());
            case ApiFailure.NotFound(var error) -> ParamPath.of(error.param(), attempt.shape());
            case ApiFailure.Busy(var error) -> ParamPath.of(error.param(), attempt.shape());
            case ApiFailure.Conflict(var error) -> ParamPath.of(error.param(), attempt.shape());
            case ApiFailure.Unauthorized _,
                    ApiFailure.RateLimited _,
                    ApiFailure.QuotaExceeded _,
                    ApiFailure.Unavailable _,
                    ApiFailure.Unreachable _,
                    ApiFailure.Interrupted _,
                    ApiFailure.Unreadable _,
                    ApiFailure.Untrusted _,
                    ApiFailure.TooLong _ -> Optional.empty();
        };
    }

    private FailureTexts() {}
}
