package io.github.darnold.terraform.rest.network;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// Addresses as they are written; no name is ever looked up.
final class Addresses {

    private Addresses() {}

    /// The address; null when the text is a name.
    static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
