package io.github.darnold.terraform.protocol.transport;

import java.security.GeneralSecurityException;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/// A TLS context that reads the machine's certificate authorities when something connects with it, and not before.
final class LateContext extends SSLContextSpi {

    private @Nullable SSLContext context;

    private LateContext() {}

    static SSLContext create() {
        return new SSLContext(new LateContext(), uninitialized().getProvider(), "Default") {};
    }

    private static SSLContext uninitialized() {
        try {
            return SSLContext.getInstance("TLS");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    private synchronized SSLContext context() {
        @Nullable SSLContext known = context;
        if (known != null) {
            return known;
        }
        try {
            SSLContext made = uninitialized();
            made.init(null, null, null);
            context = made;
            return made;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificate authorities of this machine cannot be read", e);
        }
    }

    @Override
    protected void engineInit(
            KeyManager @Nullable [] keys, TrustManager @Nullable [] trust, @Nullable SecureRandom random)
            throws KeyManagementException {
        throw new KeyManagementException("The default context initializes itself");
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
        return context().getSocketFactory();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
        return context().getServerSocketFactory();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
        return context().createSSLEngine();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
        return context().createSSLEngine(host, port);
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
        return context().getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
        return context().getClientSessionContext();
    }

    @Override
    protected SSLParameters engineGetDefaultSSLParameters() {
        return context().getDefaultSSLParameters();
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
        return context().getSupportedSSLParameters();
    }
}
