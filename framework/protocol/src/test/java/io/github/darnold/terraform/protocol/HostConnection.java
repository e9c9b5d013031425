package io.github.darnold.terraform.protocol;

import io.github.darnold.terraform.protocol.transport.Identity;
import io.grpc.ChannelCredentials;
import io.grpc.TlsChannelCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/// Mutual TLS from the host's side, with the JDK's own checks of the plugin's certificate.
///
/// @param host who connects
/// @param plugin the certificate of the handshake line
record HostConnection(Identity host, String plugin) {

    private static final char[] PASSWORD = {};

    ChannelCredentials credentials() throws GeneralSecurityException, IOException {
        KeyStore own = store();
        own.setKeyEntry("host", host.key(), PASSWORD, new Certificate[] {host.certificate()});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        return TlsChannelCredentials.newBuilder()
                .keyManager(keys.getKeyManagers())
                .trustManager(trust().getTrustManagers())
                .build();
    }

    ChannelCredentials credentialsWithoutOwn() throws GeneralSecurityException, IOException {
        return TlsChannelCredentials.newBuilder()
                .trustManager(trust().getTrustManagers())
                .build();
    }

    private TrustManagerFactory trust() throws GeneralSecurityException, IOException {
        KeyStore roots = store();
        roots.setCertificateEntry(
                "plugin",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(Base64.getDecoder().decode(plugin))));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(roots);
        return trust;
    }

    private static KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        return store;
    }
}
