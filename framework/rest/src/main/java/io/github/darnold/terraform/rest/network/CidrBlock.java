package io.github.darnold.terraform.rest.network;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// A range of addresses: `10.0.0.0/8`.
///
/// @param bits how many of the first ones are those of the range
record CidrBlock(InetAddress start, int bits) {

    /// The range; null when the text is none.
    static @Nullable CidrBlock parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
            return null;
        }
        InetAddress start = Addresses.literal(text.substring(0, slash));
        int bits = Integer.parseInt(text.substring(slash + 1));
        return start == null || bits > 8 * start.getAddress().length ? null : new CidrBlock(start, bits);
    }

    boolean contains(InetAddress address) {
        byte[] ours = start.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((ours[bit / 8] ^ theirs[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
