package io.github.darnold.terraform.rest.network;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;

/// The way out of this machine, as its environment has it.
///
/// @param environment `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`, `SSL_CERT_FILE` and `SSL_CERT_DIR` count
public record Network(Map<String, String> environment) {

    /// The JDK refuses to send passwords to proxies for connections through them, unless this is empty when it
    /// is first asked for a request.
    private static final String REFUSED_LOGINS = "jdk.http.auth.tunneling.disabledSchemes";

    /// Headers that the JDK sets by itself, unless they are named here: hosts whose name it takes for none get theirs.
    private static final String OWN_HEADERS = "jdk.httpclient.allowRestrictedHeaders";

    public Network {
        environment = Map.copyOf(environment);
    }

    /// To be called before the first request is built: the JDK reads its settings once.
    ///
    /// @throws Failure when a proxy cannot be used
    public void prepare() {
        System.setProperty(OWN_HEADERS, "host");
        if (Proxies.of(environment).needLogin()) {
            System.setProperty(REFUSED_LOGINS, "");
        }
    }

    /// Prepares a client for this network.
    ///
    /// @throws Failure when a proxy cannot be used
    public HttpClient.Builder configure(HttpClient.Builder client) {
        Proxies proxies = Proxies.of(environment);
        client.proxy(proxies).sslContext(context());
        return client;
    }

    private SSLContext context() {
        SystemCertificates authorities = SystemCertificates.of(environment, System.getProperty("os.name", ""));
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new SystemTrustManager(authorities)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    /// The header `Proxy-Authorization` of a request; empty where no proxy asks for it.
    public Optional<String> login(URI uri) {
        return Proxies.of(environment).of(uri).flatMap(ProxyServer::login);
    }

    /// What in this environment no text may show: the passwords of proxies. A proxy that cannot be used has none, and
    /// is
    /// an error once it is needed.
    public List<String> secrets() {
        try {
            return Proxies.of(environment).secrets();
        } catch (Failure _) {
            return List.of();
        }
    }

    /// For messages: ` through the proxy proxy.example.com:3128`; empty where requests go directly.
    public String via(URI uri) {
        return Proxies.of(environment)
                .of(uri)
                .map(server -> " through the proxy " + server)
                .orElse("");
    }

    /// Why a connection failed; empty when it was not for the server's certificate.
    public Optional<CertificateProblem> distrust(SSLException failure) {
        if (SystemTrustManager.isUnknownAuthority(failure)) {
            return Optional.of(new CertificateProblem(
                    "its certificate is of no authority that this machine trusts",
                    "Where a proxy or gateway on the way opens TLS, name a PEM file with its certificate authority in "
                            + "the environment variable " + SystemCertificates.FILE + ", or a folder of such files in "
                            + SystemCertificates.FOLDERS + "." + state()));
        }
        String advice = "Check the API's URL in the provider block, and the clock of this machine.";
        return wrongCertificate(failure).map(why -> new CertificateProblem(why, advice));
    }

    /// What is wrong with the certificate itself; the last cause knows best.
    private static Optional<String> wrongCertificate(SSLException failure) {
        String why = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                why = "its certificate has expired: " + cause.getMessage();
            } else if (cause instanceof CertificateNotYetValidException) {
                why = "its certificate is not valid yet: " + cause.getMessage();
            } else if (cause instanceof CertificateException) {
                why = "its certificate is not valid: " + cause.getMessage();
            }
        }
        return Optional.ofNullable(why);
    }

    private String state() {
        String file = environment.getOrDefault(SystemCertificates.FILE, "");
        if (file.isEmpty()) {
            return "";
        }
        return Files.isReadable(Path.of(file))
                ? " " + SystemCertificates.FILE + " is " + file + ", which does not have it."
                : " " + SystemCertificates.FILE + " is " + file + ", which cannot be read.";
    }
}
