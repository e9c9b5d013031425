package io.github.darnold.openai.emulator.http;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Which names the emulator answers to. A web page that lets its own name point to this machine (DNS rebinding), or
/// that
/// posts to the controls from a browser, is refused.
///
/// @param allowed host names beside those of the loopback interface; `*` stands for all
public record HostCheck(Set<String> allowed) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "::1");

    public HostCheck {
        allowed = Set.copyOf(allowed);
    }

    /// The host that the emulator listens on is its own, too.
    public static HostCheck of(String host, Set<String> others) {
        Set<String> allowed = new HashSet<>(others);
        allowed.add(bare(host));
        return new HostCheck(allowed);
    }

    /// Refuses a request for a host that is not this one.
    ///
    /// @throws ApiError if so
    public void requireOwnHost(Headers headers) {
        String host = headers.first("host");
        if (!isOwn(bare(host.replaceFirst(":\\d*$", "")))) {
            throw ApiError.of(
                    421,
                    "The emulator does not answer for the host '" + host
                            + "'. Start it with --allow-host to let it do so.",
                    null,
                    "unknown_host");
        }
    }

    /// Refuses a request that a page of another host makes.
    ///
    /// @throws ApiError if so
    public void requireOwnOrigin(Headers headers) {
        String origin = headers.first("origin");
        if (!origin.isEmpty() && !isOwnOrigin(origin)) {
            throw ApiError.of(403, "Pages of '" + origin + "' may not steer the emulator.", null, "foreign_origin");
        }
    }

    private boolean isOwnOrigin(String origin) {
        try {
            String host = URI.create(origin).getHost();
            return host != null && isOwn(bare(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isOwn(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return allowed.contains("*")
                || allowed.contains(name)
                || LOOPBACK.contains(name)
                || name.endsWith(".localhost")
                || name.matches("127(\\.\\d{1,3}){3}");
    }

    /// An IPv6 address without its brackets.
    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
