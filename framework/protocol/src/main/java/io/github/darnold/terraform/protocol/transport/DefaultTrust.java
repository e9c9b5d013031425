package io.github.darnold.terraform.protocol.transport;

import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Keeps the machine's certificate authorities out of the start. gRPC's transport asks once whether TLS can
/// negotiate HTTP/2, and makes a TLS context with all of them for that, which takes an eighth of the time to
/// the handshake line. We trust one certificate only; whom the provider trusts is another matter.
final class DefaultTrust {

    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String NOTHING = "NONE";

    private DefaultTrust() {}

    /// Runs this while the JDK's default trust is in nobody. Other threads must not open connections meanwhile.
    ///
    /// gRPC asks for the default context too, which the JDK makes once for the whole process: another stands
    /// in for it, or HTTP clients of the provider would trust nobody ever after.
    static <T> T without(Supplier<T> action) {
        SSLContext.setDefault(LateContext.create());
        String before = System.getProperty(STORE);
        System.setProperty(STORE, NOTHING);
        try {
            return action.get();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            System.clearProperty(STORE);
        } else {
            System.setProperty(STORE, before);
        }
    }
}
