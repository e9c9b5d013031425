package io.github.darnold.terraform.rest.network;

/// `example.com:8080`, `[::1]:8080`, or either without a port.
///
/// @param port 0 for any
record HostAndPort(String host, int port) {

    static HostAndPort parse(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0
                    ? new HostAndPort(text, 0)
                    : new HostAndPort(text.substring(1, end), port(text.substring(end + 1)));
        }
        int colon = text.indexOf(':');
        boolean isAddress = colon != text.lastIndexOf(':');
        return colon < 0 || isAddress
                ? new HostAndPort(text, 0)
                : new HostAndPort(text.substring(0, colon), port(text.substring(colon)));
    }

    private static int port(String text) {
        return text.matches(":\\d{1,5}") ? Integer.parseInt(text.substring(1)) : 0;
    }

    boolean allows(int other) {
        return port == 0 || port == other;
    }
}
