package io.github.darnold.terraform.rest.exchange;

/// What users read when a request failed: why, and what to do.
public final class FailureTexts {

    /// Why, in short and without advice.
    public static String reason(ApiException e) {
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
            case ApiFailure.Untrusted untrusted -> "Cannot verify the certificate of " + untrusted.reason();
            case ApiFailure.TooLong(var reason) -> "The answer is too long: " + reason;
        };
    }

    /// Why, and what to do.
    public static String detail(ApiException e) {
        return e.request()
                .onFailure()
                .advice(e.failure())
                .map(advice -> reason(e) + "\n\n" + advice)
                .orElseGet(() -> usual(e));
    }

    private static String usual(ApiException e) {
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
                        + "\n\n"
                        + "That did not end in the time and retries allowed. Apply again once it is over, or allow"
                        + " more time with a timeouts block (" + request + ").";
            case ApiFailure.RateLimited limited ->
                limited.error().text()
                        + "\n\nThe rate limit did not clear in the time and retries allowed. Apply again later, "
                        + "lower Terraform's -parallelism, or allow more time with a timeouts block (" + request + ").";
            case ApiFailure.QuotaExceeded(var error) ->
                error.text()
                        + "\n\nWaiting does not help. Check plan and billing of the account, and its limits where the "
                        + "request alone is more than they allow (" + request + ").";
            case ApiFailure.Unavailable unavailable ->
                unavailable.error().text()
                        + "\n\nThe API had trouble of its own and did not recover in the time and retries allowed ("
                        + request
                        + "). Apply again later.";
            case ApiFailure.Unreachable(var reason) ->
                "No connection: " + reason + "\n\nCheck the network, a proxy, and " + e.baseArgument() + ".";
            case ApiFailure.Interrupted(var reason) -> interrupted(e, reason);
            case ApiFailure.Unreadable unreadable -> unreadable(e, unreadable);
            case ApiFailure.Untrusted(var reason, var advice) ->
                "Cannot verify the certificate of " + reason + ". Nothing was sent.\n\n" + advice;
            case ApiFailure.TooLong(var reason) ->
                "The answer to " + request + " is too long: " + reason
                        + ".\n\nAsk for less, with filters or a limit where there are some.";
        };
    }

    private static String unreadable(ApiException e, ApiFailure.Unreadable answer) {
        String said =
                answer.reason() + (answer.status() == 0 ? "" : " (HTTP " + answer.status() + ")") + "\n\nWhat answered "
                        + e.request() + " is not the API itself, or not at this URL: check " + e.baseArgument()
                        + ", and proxies on the way.";
        boolean mayBeGone = e.request().method() != Method.POST && (answer.status() == 404 || answer.status() == 410);
        return mayBeGone
                ? said
                        + " Because of that, this answer is not taken to say that an object is gone. Where the URL is"
                        + " right and the object is gone all the same, take it out of the state with terraform state"
                        + " rm."
                : said;
    }

    private static String interrupted(ApiException e, String reason) {
        String cut = "The connection broke before the answer was there: " + reason + "\n\n";
        return e.request().method() == Method.POST
                ? cut + "Whether " + e.request()
                        + " was carried out is not known: look before you apply again. If it made an object, import "
                        + "that, or it will exist twice."
                : cut + "Apply again (" + e.request() + ").";
    }

    private FailureTexts() {}
}
