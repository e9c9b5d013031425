package io.github.darnold.terraform.rest.network;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/// A proxy as a variable names it: `http://user:password@proxy.example.com:3128`, or just host and port. The text form
/// hides the password.
///
/// @param user empty where the proxy asks for none
record ProxyServer(InetSocketAddress address, String user, String password) {

    private static final int USUAL_PORT = 80;

    /// Reads the value of a variable.
    ///
    /// @throws Failure when it is no proxy that can be used
    static ProxyServer parse(String variable, String value) {
        URI uri = uri(variable, value.contains("://") ? value : "http://" + value);
        if (!"http".equalsIgnoreCase(uri.getScheme())) {
            throw unusable(variable, "Proxies are reached by http, not by " + uri.getScheme() + ".");
        }
        if (uri.getHost() == null) {
            throw unusable(variable, "It has no host.");
        }
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        // A name is looked up when somebody connects, as it may change.
        return new ProxyServer(
                InetSocketAddress.createUnresolved(uri.getHost(), port),
                login.length > 0 ? decoded(login[0]) : "",
                login.length > 1 ? decoded(login[1]) : "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static URI uri(String variable, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw unusable(variable, "It is no URL.");
        }
    }

    /// The header that proves who asks; empty where nobody has to.
    Optional<String> login() {
        if (user.isEmpty()) {
            return Optional.empty();
        }
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
    }

    /// What no text may show: the password, also as the header has it.
    Stream<String> secrets() {
        return Stream.concat(Stream.of(password), login().map(text -> text.substring("Basic ".length())).stream())
                .filter(text -> !text.isEmpty());
    }

    /// The value may have a password, so it is not shown.
    private static Failure unusable(String variable, String why) {
        return Failure.of(
                "The proxy in " + variable + " cannot be used",
                why
                        + " Set it to something like http://proxy.example.com:3128, or name hosts that need none in"
                        + " NO_PROXY.");
    }

    @Override
    public String toString() {
        return address.getHostString() + ":" + address.getPort();
    }
}
