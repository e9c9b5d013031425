package io.github.darnold.terraform.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.BeforeTry;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;

/// Our msgpack held against the reference implementation for the JVM: byte for byte what that writes, and read alike.
final class MsgpackTest {

    private MessageBufferPacker reference = MessagePack.newDefaultBufferPacker();
    private MsgpackWriter ours = new MsgpackWriter();

    @BeforeTry
    void beginAnew() {
        reference = MessagePack.newDefaultBufferPacker();
        ours = new MsgpackWriter();
    }

    @Property
    void writesIntegersAlike(@ForAll long number) throws IOException {
        reference.packLong(number);
        ours.writeLong(number);
        assertSame();
    }

    @Property
    void writesTextsAlike(@ForAll @StringLength(max = 1_000) String text) throws IOException {
        String paired = text.codePoints()
                .filter(each -> each < 0xd800 || each > 0xdfff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        reference.packString(paired);
        ours.writeString(paired);
        assertSame();
    }

    @Property
    void writesHeadsAlike(@ForAll @IntRange(max = 200_000) int size, @ForAll double number) throws IOException {
        reference
                .packArrayHeader(size)
                .packMapHeader(size)
                .packDouble(number)
                .packBoolean(true)
                .packNil();
        ours.writeArray(size);
        ours.writeMap(size);
        ours.writeDouble(number);
        ours.writeBool(true);
        ours.writeNil();
        assertSame();
    }

    @Property(tries = 200)
    void writesBytesAlike(@ForAll @IntRange(max = 70_000) int length) throws IOException {
        byte[] payload = new byte[length];
        reference.packBinaryHeader(length).addPayload(payload);
        reference.packExtensionTypeHeader((byte) 12, length).addPayload(payload);
        ours.writeBinary(payload);
        ours.writeExtension(12, payload);
        assertSame();
    }

    private void assertSame() {
        assertThat(ours.bytes()).isEqualTo(reference.toByteArray());
    }

    @Property
    void readsEveryFormOfNumber(@ForAll float single, @ForAll long number) throws IOException, MalformedValue {
        BigInteger unsigned = new BigInteger(Long.toUnsignedString(number));
        reference.packFloat(single).packBigInteger(unsigned).packLong(number);
        MsgpackReader reader = new MsgpackReader(ByteBuffer.wrap(reference.toByteArray()));
        assertThat(reader.readNumber().floatValue()).isEqualTo(single + 0.0f);
        assertThat(reader.readNumber()).isEqualByComparingTo(new BigDecimal(unsigned));
        assertThat(reader.readNumber()).isEqualByComparingTo(BigDecimal.valueOf(number));
        assertThat(reader.atEnd()).isTrue();
    }

    @Property
    void readsExtensionsOfEveryLength(@ForAll @IntRange(max = 300) int length) throws IOException, MalformedValue {
        reference.packExtensionTypeHeader((byte) -7, length).addPayload(new byte[length]);
        MsgpackReader reader = new MsgpackReader(ByteBuffer.wrap(reference.toByteArray()));
        MsgpackReader.Extension extension = reader.readExtension();
        assertThat(extension.type()).isEqualTo(-7);
        assertThat(extension.payload().remaining()).isEqualTo(length);
    }

    @Property
    void isReadByTheReference(@ForAll long number, @ForAll byte[] payload) throws IOException {
        ours.writeLong(number);
        ours.writeBinary(payload);
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(ours.bytes())) {
            assertThat(unpacker.unpackLong()).isEqualTo(number);
            assertThat(unpacker.readPayload(unpacker.unpackBinaryHeader())).isEqualTo(payload);
        }
    }
}
