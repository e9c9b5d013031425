package io.github.darnold.terraform.protocol.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes the primitives of msgpack, each in its shortest form.
final class MsgpackWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
        return out.toByteArray();
    }

    void writeNil() {
        out.write(0xc0);
    }

    void writeBool(boolean value) {
        out.write(value ? 0xc3 : 0xc2);
    }

    void writeLong(long value) {
        if (value >= -32 && value <= 0x7f) {
            out.write((int) value);
        } else if (value > 0) {
            writeSized(value, value <= 0xff ? 0 : value <= 0xffff ? 1 : value <= 0xffff_ffffL ? 2 : 3, 0xcc);
        } else {
            writeSized(
                    value, value == (byte) value ? 0 : value == (short) value ? 1 : value == (int) value ? 2 : 3, 0xd0);
        }
    }

    void writeDouble(double value) {
        out.write(0xcb);
        writeLast(8, Double.doubleToRawLongBits(value));
    }

    /// Half a surrogate pair has no UTF-8, and may come out of an API's JSON: it becomes the replacement character.
    void writeString(String text) {
        byte[] utf8 = wellFormed(text).getBytes(StandardCharsets.UTF_8);
        if (utf8.length <= 31) {
            out.write(0xa0 | utf8.length);
        } else {
            writeLength(utf8.length, 0xd9);
        }
        out.writeBytes(utf8);
    }

    private static String wellFormed(String text) {
        StringBuilder replaced = null;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int codePoint = text.codePointAt(i);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                replaced = replaced == null ? new StringBuilder(text) : replaced;
                replaced.setCharAt(i, '\ufffd');
            }
        }
        return replaced == null ? text : replaced.toString();
    }

    void writeBinary(byte[] value) {
        writeLength(value.length, 0xc4);
        out.writeBytes(value);
    }

    void writeArray(int size) {
        writeCount(size, 0x90, 0xdc);
    }

    void writeMap(int size) {
        writeCount(size, 0x80, 0xde);
    }

    void writeExtension(int type, byte[] payload) {
        if (Integer.bitCount(payload.length) == 1 && payload.length <= 16) {
            out.write(0xd4 + Integer.numberOfTrailingZeros(payload.length));
        } else {
            writeLength(payload.length, 0xc7);
        }
        out.write(type);
        out.writeBytes(payload);
    }

    private void writeCount(int size, int fixed, int sized16) {
        if (size <= 15) {
            out.write(fixed | size);
        } else {
            writeSized(size, size <= 0xffff ? 1 : 2, sized16 - 1);
        }
    }

    private void writeLength(int length, int sized8) {
        writeSized(length, length <= 0xff ? 0 : length <= 0xffff ? 1 : 2, sized8);
    }

    /// A head followed by a number of 1, 2, 4 or 8 bytes; heads of one family stand in that order.
    private void writeSized(long number, int power, int head8) {
        out.write(head8 + power);
        writeLast(1 << power, number);
    }

    private void writeLast(int bytes, long number) {
        for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
            out.write((int) (number >>> shift));
        }
    }
}
