package io.github.darnold.terraform.protocol.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DefaultTrustTest {

    private static final String PASSWORD = "public";

    private static int authorities() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .mapToInt(manager -> ((X509TrustManager) manager).getAcceptedIssuers().length)
                    .sum();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void readsNoAuthoritiesMeanwhileAndAllAfterwards() {
        assertThat(DefaultTrust.without(DefaultTrustTest::authorities)).isZero();
        assertThat(authorities()).isPositive();
    }

    @Test
    void leavesTheProviderItsTrustInTheWorld(@TempDir Path folder) throws Exception {
        Identity world = Identity.create(InstantSource.system());
        Path store = folder.resolve("trust.p12");
        try (ServerSocket server = server(world)) {
            Thread.ofVirtual().start(() -> handshake(server));
            Files.write(store, trusting(world));
            Process client = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-Djavax.net.ssl.trustStore=" + store,
                            "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                            "-cp",
                            System.getProperty("java.class.path"),
                            TrustingClient.class.getName(),
                            Integer.toString(server.getLocalPort()))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(client.waitFor()).as(output).isZero();
        }
    }

    private static ServerSocket server(Identity identity) throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {new OwnKey(() -> identity)}, null, null);
        return context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static void handshake(ServerSocket server) {
        try (SSLSocket client = (SSLSocket) server.accept()) {
            client.startHandshake();
            client.getInputStream().read();
        } catch (IOException refused) {
            // The client tells why.
        }
    }

    private static byte[] trusting(Identity identity) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("world", identity.certificate());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD.toCharArray());
        return bytes.toByteArray();
    }

    @Test
    void givesTheSettingBackAfterAFailure() {
        String before = System.getProperty("javax.net.ssl.trustStore");
        assertThatThrownBy(() -> DefaultTrust.without(() -> {
                    throw new IllegalStateException("no port");
                }))
                .hasMessage("no port");

        assertThat(System.getProperty("javax.net.ssl.trustStore")).isEqualTo(before);
    }
}
