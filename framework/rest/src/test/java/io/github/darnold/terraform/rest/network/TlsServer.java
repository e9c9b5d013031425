package io.github.darnold.terraform.rest.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A server whose certificate is of an authority that was made for it, for 127.0.0.1 and `api.example.test`.
final class TlsServer implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    private final HttpsServer server;
    private final SSLContext context;
    private final String authority;

    private TlsServer(HttpsServer server, SSLContext context, String authority) {
        this.server = server;
        this.context = context;
        this.authority = authority;
    }

    static TlsServer start(Path folder) throws Exception {
        return start(folder, "-validity", "7");
    }

    /// One whose certificate was good until yesterday.
    static TlsServer startExpired(Path folder) throws Exception {
        return start(folder, "-startdate", "-3d", "-validity", "2");
    }

    private static TlsServer start(Path folder, String... validity) throws Exception {
        Path store = folder.resolve("server.p12");
        keytool(store, "authority", "-ext", "bc:critical=ca:true", "-ext", "ku=keyCertSign", "-startdate", "-7d");
        List<String> options = new ArrayList<>(List.of(validity));
        options.addAll(List.of("-signer", "authority", "-ext", "san=ip:127.0.0.1,dns:api.example.test"));
        keytool(store, "server", options.toArray(String[]::new));
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        String authority = pem(keys.getCertificate("authority").getEncoded());
        keys.deleteEntry("authority");
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SSLContext context = context(keys);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            byte[] answer = "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return new TlsServer(server, context, authority);
    }

    /// A server with the same certificate that takes one request, and then breaks the encryption.
    Thread breaking(ServerSocket port) {
        return Thread.ofVirtual().start(() -> {
            try (Socket plain = port.accept()) {
                SSLSocket encrypted = (SSLSocket) context.getSocketFactory().createSocket(plain, null, false);
                encrypted.setUseClientMode(false);
                assertThat(encrypted.getInputStream().read()).isPositive();
                plain.getOutputStream().write("no record of TLS".repeat(64).getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(Path store, String alias, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + alias));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(text);
            }
        }
    }

    private static String pem(byte[] certificate) {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n";
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// The authority's certificate, in a file with other things.
    Path authorityIn(Path file) throws IOException {
        String rubbish = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        return Files.writeString(file, "# SystemCertificates of Example\n" + rubbish + authority + "end\n");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
