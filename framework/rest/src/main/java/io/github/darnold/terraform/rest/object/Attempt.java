package io.github.darnold.terraform.rest.object;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiFailure;
import io.github.darnold.terraform.rest.json.UnexpectedJson;
import java.util.function.Supplier;

/// Something a user wants, in their words, so that what goes wrong with the API on the way is told in them.
///
/// @param what `create openai_project "reporting"`
/// @param shape whose attributes an error may be about
public record Attempt(String what, Shape shape) {

    public <T> T run(Supplier<T> work) {
        try {
            return work.get();
        } catch (ApiException e) {
            throw new Failure(diagnostic(e));
        } catch (UnexpectedJson e) {
            throw new Failure(e.diagnostics(what));
        }
    }

    /// Where the API names an argument, Terraform underlines it.
    public Diagnostic diagnostic(ApiException e) {
        Diagnostic error = e.diagnostics(what).getFirst();
        return ParamPath.of(param(e.failure()), shape).map(error::at).orElse(error);
    }

    private static String param(ApiFailure failure) {
        return switch (failure) {
            case ApiFailure.Refused(var error) -> error.param();
            case ApiFailure.NotFound(var error) -> error.param();
            case ApiFailure.Busy(var error) -> error.param();
            case ApiFailure.Conflict(var error) -> error.param();
            case ApiFailure.Unauthorized _,
                    ApiFailure.RateLimited _,
                    ApiFailure.QuotaExceeded _,
                    ApiFailure.Unavailable _,
                    ApiFailure.Unreachable _,
                    ApiFailure.Interrupted _,
                    ApiFailure.Unreadable _,
                    ApiFailure.Untrusted _,
                    ApiFailure.TooLong _ -> "";
        };
    }
}
