package io.github.darnold.openai.distribution.portable;

import io.github.darnold.terraform.protocol.transport.Identity;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.InstantSource;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Puts TLS before a server that has none.
final class TlsFront implements AutoCloseable {

    private static final char[] PASSWORD = "public".toCharArray();

    private final Identity identity;
    private final URI behind;
    private final ServerSocket listener;

    private TlsFront(Identity identity, URI behind) throws IOException, GeneralSecurityException {
        this.identity = identity;
        this.behind = behind;
        this.listener =
                tls(identity).getServerSocketFactory().createServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    static TlsFront before(URI server) throws IOException, GeneralSecurityException {
        TlsFront front = new TlsFront(Identity.create(InstantSource.system()), server);
        Thread.ofVirtual().start(front::accept);
        return front;
    }

    private static SSLContext tls(Identity identity) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setKeyEntry("server", identity.key(), PASSWORD, new Certificate[] {identity.certificate()});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, new SecureRandom());
        return context;
    }

    /// What is behind, over TLS.
    URI url() {
        return URI.create("https://localhost:" + listener.getLocalPort() + behind.getPath());
    }

    /// Options for a JVM that trusts this server and all authorities of its runtime.
    String trust(Path runtime, Path folder) throws IOException, GeneralSecurityException {
        KeyStore store =
                KeyStore.getInstance(runtime.resolve("lib/security/cacerts").toFile(), (char[]) null);
        store.setCertificateEntry("front", identity.certificate());
        Path file = folder.resolve("trust.p12");
        try (OutputStream output = Files.newOutputStream(file)) {
            store.store(output, PASSWORD);
        }
        return "-Djavax.net.ssl.trustStore=" + file + " -Djavax.net.ssl.trustStorePassword=" + new String(PASSWORD);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket(behind.getHost(), behind.getPort())) {
            Thread answers = Thread.ofVirtual().start(() -> copy(server, client));
            copy(client, server);
            answers.join();
        } catch (IOException | InterruptedException closed) {
            // Either side went away, as each does in the end.
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream input = from.getInputStream();
            input.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException closed) {
            // As above.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
