package io.github.darnold.terraform.rest.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a definition knows of the failures of one of its calls.
///
/// @param advice what users can do, in place of what is said of such failures in general; the first that fits counts
/// @param dispensable members of the body that servers may refuse: then it is sent without them
public record OnFailure(List<Advice> advice, Set<String> dispensable) {

    public static final OnFailure NOTHING = new OnFailure(List.of(), Set.of());

    /// What to do about errors of this status and code.
    ///
    /// @param code empty for any
    public record Advice(int status, String code, String text) {

        private boolean fits(ApiError error) {
            return error.status() == status && (code.isEmpty() || code.equals(error.code()));
        }
    }

    public OnFailure {
        advice = List.copyOf(advice);
        dispensable = Set.copyOf(dispensable);
    }

    public OnFailure advising(int status, String code, String text) {
        var more = new ArrayList<>(advice);
        more.add(new Advice(status, code, text));
        return new OnFailure(more, dispensable);
    }

    public OnFailure without(String member) {
        var more = new TreeSet<>(dispensable);
        more.add(member);
        return new OnFailure(advice, more);
    }

    /// What users can do about errors of this status, whatever their code.
    public Optional<String> advice(int status) {
        return advice.stream()
                .filter(each -> each.status() == status && each.code().isEmpty())
                .findFirst()
                .map(Advice::text);
    }

    /// What users can do about this failure; empty where the definition knows no better.
    Optional<String> advice(ApiFailure failure) {
        return error(failure)
                .flatMap(error ->
                        advice.stream().filter(each -> each.fits(error)).findFirst())
                .map(Advice::text);
    }

    /// The dispensable member that the API refused.
    Optional<String> refused(ApiFailure failure) {
        return failure instanceof ApiFailure.Refused(var error)
                ? dispensable.stream()
                        .filter(each ->
                                error.param().equals(each) || error.reason().contains(each))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<ApiError> error(ApiFailure failure) {
        return switch (failure) {
            case ApiFailure.NotFound(var error) -> Optional.of(error);
            case ApiFailure.Refused(var error) -> Optional.of(error);
            case ApiFailure.Unauthorized denied -> Optional.of(denied.error());
            case ApiFailure.Conflict(var error) -> Optional.of(error);
            case ApiFailure.Busy(var error) -> Optional.of(error);
            case ApiFailure.RateLimited limited -> Optional.of(limited.error());
            case ApiFailure.QuotaExceeded(var error) -> Optional.of(error);
            case ApiFailure.Unavailable unavailable -> Optional.of(unavailable.error());
            case ApiFailure.Unreachable _,
                    ApiFailure.Interrupted _,
                    ApiFailure.Unreadable _,
                    ApiFailure.Untrusted _,
                    ApiFailure.TooLong _ -> Optional.empty();
        };
    }
}
