package io.github.darnold.terraform.rest.network;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The hosts that `NO_PROXY` names: `example.com` and all below it, `.example.com` only those below it, addresses,
/// ranges such as `10.0.0.0/8`, each with a port or without; `*` is everything. This machine is always among them.
final class NoProxyRules {

    private final List<Rule> rules = new ArrayList<>();

    /// Says whether a host goes without a proxy.
    private interface Rule {

        /// @param address of the host, where it is written as one
        boolean matches(String host, int port, @Nullable InetAddress address);
    }

    NoProxyRules(String list) {
        for (String entry : list.split(",", -1)) {
            String text = entry.strip().toLowerCase(Locale.ROOT);
            if (!text.isEmpty()) {
                rules.add(rule(text));
            }
        }
    }

    boolean include(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
        InetAddress address = Addresses.literal(name);
        return name.equals("localhost")
                || (address != null && address.isLoopbackAddress())
                || rules.stream().anyMatch(rule -> rule.matches(name, port, address));
    }

    private static Rule rule(String entry) {
        if (entry.equals("*")) {
            return (_, _, _) -> true;
        }
        CidrBlock range = CidrBlock.parse(entry);
        if (range != null) {
            return (_, _, address) -> address != null && range.contains(address);
        }
        HostAndPort place = HostAndPort.parse(entry);
        InetAddress wanted = Addresses.literal(place.host());
        if (wanted != null) {
            return (_, port, address) -> wanted.equals(address) && place.allows(port);
        }
        String domain = place.host().startsWith("*.") ? place.host().substring(1) : place.host();
        return (host, port, _) -> place.allows(port) && isIn(domain, host);
    }

    private static boolean isIn(String domain, String host) {
        return domain.startsWith(".") ? host.endsWith(domain) : host.equals(domain) || host.endsWith("." + domain);
    }
}
