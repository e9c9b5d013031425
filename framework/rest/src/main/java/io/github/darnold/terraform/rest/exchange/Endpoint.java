package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where and how a request goes: the base URL and the headers, credential included. The text form shows no header
/// values.
///
/// @param base without a trailing slash
/// @param credential where users set the credential, for messages: "api_key in the provider block, or OPENAI_API_KEY"
/// @param requestsPerMinute most requests of one family in a minute; null where only the API knows
public record Endpoint(
        URI base,
        Map<String, String> headers,
        String credential,
        @Nullable Integer requestsPerMinute) {

    public Endpoint {
        headers = Map.copyOf(headers);
        headers.forEach((name, value) -> HeaderText.problem(value).ifPresent(why -> {
            throw Failure.of("A request cannot be sent", "Its header " + name + " " + why);
        }));
    }

    /// Where a request goes. The JDK's client takes no host name with an underscore, as servers in containers have:
    /// there it gets the address, and the name in a header.
    ///
    /// @throws UnknownHostException when such a name cannot be resolved
    URI uri(String target) throws UnknownHostException {
        return URI.create((isNamedOddly() ? base.getScheme() + "://" + address() + base.getRawPath() : base) + target);
    }

    /// The header `Host`, where it does not follow from the URL.
    Optional<String> host() {
        return isNamedOddly() ? Optional.of(base.getRawAuthority()) : Optional.empty();
    }

    private boolean isNamedOddly() {
        return base.getHost() == null;
    }

    private String address() throws UnknownHostException {
        String authority = base.getRawAuthority();
        int colon = authority.indexOf(':');
        String name = colon < 0 ? authority : authority.substring(0, colon);
        String address = InetAddress.getAllByName(name)[0].getHostAddress();
        return (address.contains(":") ? "[" + address + "]" : address) + authority.substring(name.length());
    }

    /// What tells it, and the account that requests are for, from others. Has secrets: only to be fingerprinted.
    public ObjectValue configuration() {
        Map<String, Value> all = new LinkedHashMap<>();
        headers.forEach((name, value) -> all.put(name, Value.of(value)));
        all.put("base", Value.of(base.toString()));
        return new ObjectValue(all);
    }

    @Override
    public String toString() {
        return base + " with " + headers.keySet();
    }
}
