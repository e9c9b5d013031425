package io.github.darnold.terraform.rest.network;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Trusts whom the JDK trusts, and else whom the machine trusts. The machine's authorities are only read when a server
/// is none of the JDK's, as behind a proxy that opens TLS. Thread-safe.
final class SystemTrustManager extends X509ExtendedTrustManager {

    private final SystemCertificates authorities;
    private @Nullable X509ExtendedTrustManager usual;
    private @Nullable X509ExtendedTrustManager own;

    SystemTrustManager(SystemCertificates authorities) {
        this.authorities = authorities;
    }

    /// Looks at a chain.
    private interface Check {
        void by(X509ExtendedTrustManager manager) throws CertificateException;
    }

    private void check(Check check) throws CertificateException {
        try {
            check.by(usual());
        } catch (CertificateException stranger) {
            checkByMachine(check, stranger);
        }
    }

    /// Of two refusals, that one counts which is not about an unknown authority.
    private void checkByMachine(Check check, CertificateException stranger) throws CertificateException {
        X509ExtendedTrustManager machine = own();
        if (machine == null) {
            throw stranger;
        }
        try {
            check.by(machine);
        } catch (CertificateException e) {
            throw isUnknownAuthority(e) ? stranger : e;
        }
    }

    /// Whether nobody vouches for the server.
    static boolean isUnknownAuthority(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathBuilderException) {
                return true;
            }
        }
        return false;
    }

    private synchronized X509ExtendedTrustManager usual() throws CertificateException {
        if (usual == null) {
            usual = manager(null);
        }
        return usual;
    }

    private synchronized @Nullable X509ExtendedTrustManager own() throws CertificateException {
        if (own == null) {
            Set<X509Certificate> certificates = authorities.read();
            own = certificates.isEmpty() ? null : manager(store(certificates));
        }
        return own;
    }

    private static KeyStore store(Set<X509Certificate> certificates) throws CertificateException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (X509Certificate certificate : certificates) {
                store.setCertificateEntry(Integer.toString(store.size()), certificate);
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new CertificateException("The machine's authorities cannot be kept", e);
        }
    }

    /// @param store null for the JDK's own
    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws CertificateException {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return Stream.of(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new CertificateException("This JDK trusts nobody"));
        } catch (GeneralSecurityException e) {
            throw e instanceof CertificateException known
                    ? known
                    : new CertificateException("The JDK's authorities cannot be read", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(manager -> manager.checkServerTrusted(chain, authType));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, @Nullable Socket socket)
            throws CertificateException {
        check(manager -> manager.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, @Nullable SSLEngine engine)
            throws CertificateException {
        check(manager -> manager.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw noServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, @Nullable Socket socket)
            throws CertificateException {
        throw noServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, @Nullable SSLEngine engine)
            throws CertificateException {
        throw noServer();
    }

    private static CertificateException noServer() {
        return new CertificateException("This side never is the server");
    }

    /// Servers do not ask for it.
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
