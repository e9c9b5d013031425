package io.github.darnold.terraform.plugin.schema;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.regex.Pattern;

/// Addresses of the Internet Protocol as texts, and blocks of them. Nothing is looked up.
final class InternetAddress {

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern VERSION_4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern VERSION_6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final Pattern LENGTH = Pattern.compile("0|[1-9]\\d{0,2}");

    /// The one text of all that stand for the same address.
    ///
    /// @throws IllegalArgumentException when it is none
    static String normal(String text) {
        if (VERSION_4.matcher(text).matches()) {
            return text;
        }
        if (!VERSION_6.matcher(text).matches()) {
            throw new IllegalArgumentException("not an IP address: " + text);
        }
        InetAddress address = Inet6Address.ofLiteral(text);
        return address instanceof Inet6Address ? address.getHostAddress() : "::ffff:" + address.getHostAddress();
    }

    /// The one text of all that stand for the same block. Bits behind the prefix stay: `10.0.0.1/8` is an address in
    /// its block, `10.0.0.0/8` another one.
    ///
    /// @throws IllegalArgumentException when it is none
    static String normalBlock(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !LENGTH.matcher(text.substring(slash + 1)).matches()) {
            throw new IllegalArgumentException("not a block of addresses: " + text);
        }
        String address = normal(text.substring(0, slash));
        int length = Integer.parseInt(text.substring(slash + 1));
        if (length > (address.contains(":") ? 128 : 32)) {
            throw new IllegalArgumentException("the prefix is too long: " + text);
        }
        return address + "/" + length;
    }

    private InternetAddress() {}
}
