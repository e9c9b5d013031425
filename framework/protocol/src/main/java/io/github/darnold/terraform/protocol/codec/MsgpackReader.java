package io.github.darnold.terraform.protocol.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Reads the primitives of msgpack from bytes. Every declared length is held against the bytes that are left before
/// anything is allocated for it.
final class MsgpackReader {

    private final ByteBuffer bytes;

    MsgpackReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /// What comes next.
    enum Kind {
        NIL,
        BOOL,
        NUMBER,
        STRING,
        BINARY,
        ARRAY,
        MAP,
        EXTENSION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// An extension value: its type and its payload.
    record Extension(int type, ByteBuffer payload) {}

    boolean atEnd() {
        return !bytes.hasRemaining();
    }

    Kind kind() throws MalformedValue {
        if (atEnd()) {
            throw truncated();
        }
        int head = bytes.get(bytes.position()) & 0xff;
        if (head <= 0x7f || head >= 0xe0) {
            return Kind.NUMBER;
        }
        if (head <= 0xbf) {
            return head <= 0x8f ? Kind.MAP : head <= 0x9f ? Kind.ARRAY : Kind.STRING;
        }
        return switch (head) {
            case 0xc0 -> Kind.NIL;
            case 0xc2, 0xc3 -> Kind.BOOL;
            case 0xc4, 0xc5, 0xc6 -> Kind.BINARY;
            case 0xc7, 0xc8, 0xc9, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8 -> Kind.EXTENSION;
            case 0xd9, 0xda, 0xdb -> Kind.STRING;
            case 0xdc, 0xdd -> Kind.ARRAY;
            case 0xde, 0xdf -> Kind.MAP;
            case 0xc1 -> throw new MalformedValue("a byte that begins no msgpack value");
            default -> Kind.NUMBER;
        };
    }

    void readNil() throws MalformedValue {
        expect(Kind.NIL);
        bytes.get();
    }

    boolean readBool() throws MalformedValue {
        expect(Kind.BOOL);
        return bytes.get() == (byte) 0xc3;
    }

    BigDecimal readNumber() throws MalformedValue {
        expect(Kind.NUMBER);
        try {
            int head = bytes.get();
            return switch (head & 0xff) {
                case 0xca -> finite(bytes.getFloat());
                case 0xcb -> finite(bytes.getDouble());
                case 0xcc -> BigDecimal.valueOf(bytes.get() & 0xff);
                case 0xcd -> BigDecimal.valueOf(bytes.getShort() & 0xffff);
                case 0xce -> BigDecimal.valueOf(Integer.toUnsignedLong(bytes.getInt()));
                case 0xcf -> new BigDecimal(new BigInteger(1, take(8)));
                case 0xd0 -> BigDecimal.valueOf(bytes.get());
                case 0xd1 -> BigDecimal.valueOf(bytes.getShort());
                case 0xd2 -> BigDecimal.valueOf(bytes.getInt());
                case 0xd3 -> BigDecimal.valueOf(bytes.getLong());
                default -> BigDecimal.valueOf(head);
            };
        } catch (BufferUnderflowException _) {
            throw truncated();
        }
    }

    private static BigDecimal finite(double number) throws MalformedValue {
        if (!Double.isFinite(number)) {
            throw new MalformedValue("a number that is not finite");
        }
        return new BigDecimal(number);
    }

    String readString() throws MalformedValue {
        expect(Kind.STRING);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(take(length(0xa0, 0x1f, 0xd9))))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new MalformedValue("a text that is not UTF-8");
        }
    }

    byte[] readBinary() throws MalformedValue {
        expect(Kind.BINARY);
        return take(sized(bytes.get() & 3));
    }

    /// The number of elements that follow.
    int readArray() throws MalformedValue {
        expect(Kind.ARRAY);
        return fitting(length(0x90, 0x0f, 0xdb), 1);
    }

    /// The number of pairs of key and value that follow.
    int readMap() throws MalformedValue {
        expect(Kind.MAP);
        return fitting(length(0x80, 0x0f, 0xdd), 2);
    }

    Extension readExtension() throws MalformedValue {
        expect(Kind.EXTENSION);
        int head = bytes.get() & 0xff;
        long length = head >= 0xd4 ? 1L << (head - 0xd4) : sized(head - 0xc7);
        if (atEnd()) {
            throw truncated();
        }
        int type = bytes.get();
        return new Extension(type, ByteBuffer.wrap(take(length)));
    }

    private void expect(Kind kind) throws MalformedValue {
        Kind found = kind();
        if (found != kind) {
            throw new MalformedValue(kind + " expected, " + found + " found");
        }
    }

    /// A length that stands in the head itself (above `fixed`), or behind it in 1, 2 or 4 bytes; the head of the form
    /// with one byte is `sized`.
    private long length(int fixed, int mask, int sized) throws MalformedValue {
        int head = bytes.get() & 0xff;
        return head >= fixed && head <= fixed + mask ? head & mask : sized(head - sized);
    }

    private long sized(int power) throws MalformedValue {
        try {
            return switch (power) {
                case 0 -> bytes.get() & 0xff;
                case 1 -> bytes.getShort() & 0xffff;
                default -> Integer.toUnsignedLong(bytes.getInt());
            };
        } catch (BufferUnderflowException _) {
            throw truncated();
        }
    }

    /// The count, when that many elements of so many bytes at least can still follow.
    private int fitting(long count, int leastBytes) throws MalformedValue {
        if (count * leastBytes > bytes.remaining()) {
            throw truncated();
        }
        return (int) count;
    }

    private byte[] take(long length) throws MalformedValue {
        byte[] taken = new byte[fitting(length, 1)];
        bytes.get(taken);
        return taken;
    }

    private static MalformedValue truncated() {
        return new MalformedValue("the value ends too early");
    }
}
