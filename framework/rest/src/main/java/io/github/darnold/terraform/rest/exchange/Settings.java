package io.github.darnold.terraform.rest.exchange;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How patient an API client is.
///
/// @param requestTimeout for one attempt, its answer included
/// @param maxRetries most retries of one request; null: as many as the operation's deadline allows
/// @param userAgent how the client introduces itself
public record Settings(Duration requestTimeout, @Nullable Integer maxRetries, String userAgent) {}
