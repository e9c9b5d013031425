package io.github.darnold.terraform.rest.network;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Chooses proxies as programs in Go do: by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, in capitals or not.
final class Proxies extends ProxySelector {

    private final Optional<ProxyServer> forHttps;
    private final Optional<ProxyServer> forHttp;
    private final NoProxyRules exceptions;

    private Proxies(Optional<ProxyServer> forHttps, Optional<ProxyServer> forHttp, NoProxyRules exceptions) {
        this.forHttps = forHttps;
        this.forHttp = forHttp;
        this.exceptions = exceptions;
    }

    /// Those of an environment.
    ///
    /// @throws Failure when a variable names no proxy that can be used
    static Proxies of(Map<String, String> environment) {
        return new Proxies(
                server("HTTPS_PROXY", environment),
                server("HTTP_PROXY", environment),
                new NoProxyRules(value("NO_PROXY", environment)));
    }

    private static Optional<ProxyServer> server(String variable, Map<String, String> environment) {
        String value = value(variable, environment);
        return value.isBlank() ? Optional.empty() : Optional.of(ProxyServer.parse(variable, value.strip()));
    }

    private static String value(String variable, Map<String, String> environment) {
        return Stream.of(variable, variable.toLowerCase(Locale.ROOT))
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    Optional<ProxyServer> of(URI uri) {
        boolean isSecure = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : isSecure ? 443 : 80;
        return uri.getHost() == null || exceptions.include(uri.getHost(), port)
                ? Optional.empty()
                : isSecure ? forHttps : forHttp;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(of(uri).map(server -> new Proxy(Proxy.Type.HTTP, server.address()))
                .orElse(Proxy.NO_PROXY));
    }

    /// There is no other to try.
    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}

    /// What no text may show of them.
    List<String> secrets() {
        return Stream.of(forHttps, forHttp)
                .flatMap(Optional::stream)
                .flatMap(ProxyServer::secrets)
                .toList();
    }

    /// Whether a proxy asks for a password.
    boolean needLogin() {
        return Stream.of(forHttps, forHttp)
                .flatMap(Optional::stream)
                .anyMatch(server -> server.login().isPresent());
    }
}
