package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.rest.network.Network;
import io.github.darnold.terraform.rest.trace.Disclosure;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How patient an API client is, and how busy it may be.
///
/// @param requestTimeout for one attempt, its answer included
/// @param timeoutArgument where users set that: `request_timeout in the provider block`; empty where they cannot
/// @param maxRetries most retries of one request; null: as many as the operation's deadline allows
/// @param maxConcurrentRequests most requests under way at once; null: as many as Terraform asks for
/// @param longestAnswer most bytes of one answer
/// @param userAgent how the client introduces itself
/// @param largestUpload most bytes of a file in one request, where the API takes larger ones in parts
/// @param network the way out of this machine
/// @param disclosure what of bodies and queries may stand in the log; asked for when the first of them is written
public record Settings(
        Duration requestTimeout,
        String timeoutArgument,
        @Nullable Integer maxRetries,
        @Nullable Integer maxConcurrentRequests,
        long longestAnswer,
        long largestUpload,
        String userAgent,
        Network network,
        Supplier<Disclosure> disclosure) {

    /// Far more than any page of a list has, and far less than a process holds.
    public static final long USUAL_LONGEST_ANSWER = 64 << 20;

    /// Settings for an API that answers within a minute: retries as the deadline allows, and proxies and certificate
    /// authorities as the machine has them.
    ///
    /// @param userAgent `terraform-provider-depot/0.1.0`
    /// @param environment the variables of the process, which name proxies
    public static Settings usual(String userAgent, Map<String, String> environment) {
        return new Settings(
                Duration.ofMinutes(1),
                "",
                null,
                null,
                USUAL_LONGEST_ANSWER,
                Long.MAX_VALUE,
                userAgent,
                new Network(environment),
                () -> Disclosure.LEAST);
    }
}
