package io.github.darnold.terraform.protocol.transport;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// The few ASN.1 shapes that a self-signed certificate is made of, in DER.
final class Der {

    private static final int FIRST_YEAR_WITH_FOUR_DIGITS = 2050;

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, parts);
    }

    static byte[] set(byte[]... parts) {
        return tagged(0x31, parts);
    }

    /// `[number]` around complete values.
    static byte[] explicit(int number, byte[]... parts) {
        return tagged(0xa0 | number, parts);
    }

    /// `[number]` in place of the tag of a simple value.
    static byte[] implicit(int number, byte[] content) {
        return tagged(0x80 | number, content);
    }

    static byte[] yes() {
        return tagged(0x01, new byte[] {(byte) 0xff});
    }

    static byte[] integer(BigInteger number) {
        return tagged(0x02, number.toByteArray());
    }

    static byte[] bits(int unused, byte... octets) {
        return tagged(0x03, new byte[] {(byte) unused}, octets);
    }

    static byte[] octets(byte[] octets) {
        return tagged(0x04, octets);
    }

    static byte[] utf8(String text) {
        return tagged(0x0c, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] oid(String dotted) {
        String[] arcs = dotted.split("\\.", -1);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(40 * Integer.parseInt(arcs[0]) + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            arc(content, Integer.parseInt(arcs[i]));
        }
        return tagged(0x06, content.toByteArray());
    }

    private static void arc(ByteArrayOutputStream content, int arc) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (arc >>> shift != 0) {
                content.write(0x80 | (arc >>> shift & 0x7f));
            }
        }
        content.write(arc & 0x7f);
    }

    /// X.509 wants two digits for the year up to 2049, and four from then on.
    static byte[] time(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        boolean four = time.getYear() >= FIRST_YEAR_WITH_FOUR_DIGITS;
        StringBuilder text = new StringBuilder(15);
        text.append(four ? Integer.toString(time.getYear()) : twoDigits(time.getYear() % 100));
        text.append(twoDigits(time.getMonthValue())).append(twoDigits(time.getDayOfMonth()));
        text.append(twoDigits(time.getHour())).append(twoDigits(time.getMinute()));
        text.append(twoDigits(time.getSecond())).append('Z');
        return tagged(four ? 0x18 : 0x17, text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(length + 4);
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >>> 8);
            out.write(length);
        }
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
