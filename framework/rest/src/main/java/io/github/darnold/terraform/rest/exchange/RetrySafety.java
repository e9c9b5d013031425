package io.github.darnold.terraform.rest.exchange;

/// When a request may be sent again by itself.
public enum RetrySafety {
    /// Whatever came of it: the request is idempotent.
    IDEMPOTENT,
    /// When the API said that it failed, or that it was not let in.
    AFTER_ERRORS,
    /// Only when it was not let in: whoever sends it can find out what came of it.
    AFTER_REFUSALS
}
