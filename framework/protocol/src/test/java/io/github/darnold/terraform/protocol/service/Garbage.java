package io.github.darnold.terraform.protocol.service;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.DynamicValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// Requests as no Terraform sends them: valid ones with something wrong in them, and bytes of no meaning at all. The
/// same from the same random numbers.
record Garbage(Random random, Path directory) {

    private static final List<String> NAMES = List.of(
            Notes.NOTE, Notes.COUNT, "notes_pen", "notes_shelf", "notes_read_aloud", "shout", "", "nothing", "\u0000");

    /// Values in msgpack with something odd in them: absurd lengths, numbers, depths, unknown values, nulls.
    private static final List<String> ODD = List.of(
            "c0",
            "80",
            "90",
            "91c0",
            "d40000",
            "81a474657874d40000",
            "81a474657874c0",
            "81a474657874a9316535303030303030",
            "a9316535303030303030",
            "aa31652d39393939393939",
            "dd7fffffff01",
            "df7fffffff",
            "db7fffffff61",
            "c9ffffffff0c00",
            "c6ffffffff",
            "cb7ff8000000000000",
            "cb7fefffffffffffff",
            "cfffffffffffffffff",
            "a1ff",
            "c1",
            "c7030c810102",
            "92c40822737472696e6722c0",
            "92c4092264796e616d696322d40000");

    byte[] request() {
        if (random.nextInt(10) == 0) {
            return bytes(random.nextInt(200));
        }
        var out = new ByteArrayOutputStream();
        try {
            var message = CodedOutputStream.newInstance(out);
            for (int field = 1; field <= 1 + random.nextInt(8); field++) {
                write(message, random.nextInt(8) == 0 ? 1 + random.nextInt(20) : field);
            }
            message.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return random.nextInt(3) == 0 ? mutated(out.toByteArray()) : out.toByteArray();
    }

    private void write(CodedOutputStream message, int field) throws IOException {
        switch (random.nextInt(field == 1 ? 3 : 8)) {
            case 0, 1 -> message.writeString(field, NAMES.get(random.nextInt(NAMES.size())));
            case 2 -> message.writeBytes(field, value().toByteString());
            case 3 -> message.writeUInt64(field, random.nextLong());
            case 4 -> message.writeBytes(field, ByteString.copyFrom(bytes(random.nextInt(30))));
            default -> message.writeBytes(field, value().toByteString());
        }
    }

    private DynamicValue value() {
        return switch (random.nextInt(8)) {
            case 0 -> Notes.note(Notes.note("text " + random.nextInt(5)));
            case 1 -> Notes.count(random.nextInt(5));
            case 2 -> Notes.provider(directory);
            case 3 ->
                msgpack(mutated(Notes.note(Notes.note("text")).getMsgpack().toByteArray()));
            case 4 -> msgpack(deep(random.nextInt(5_000)));
            case 5 -> msgpack(bytes(random.nextInt(60)));
            case 6 ->
                DynamicValue.newBuilder().setJson(ByteString.copyFrom(json())).build();
            default -> msgpack(HexFormat.of().parseHex(ODD.get(random.nextInt(ODD.size()))));
        };
    }

    private static DynamicValue msgpack(byte[] bytes) {
        return DynamicValue.newBuilder().setMsgpack(ByteString.copyFrom(bytes)).build();
    }

    private byte[] json() {
        List<String> documents = List.of(
                "{\"text\":null}",
                "[".repeat(5_000),
                "1e5000000",
                "{\"text\":1e-999999999}",
                "{}",
                "[null]",
                "",
                "{\"a\"");
        byte[] document = documents.get(random.nextInt(documents.size())).getBytes(StandardCharsets.UTF_8);
        return random.nextBoolean() ? mutated(document) : document;
    }

    /// Arrays, or objects of one member, in one another.
    private byte[] deep(int levels) {
        byte[] level = HexFormat.of().parseHex(random.nextBoolean() ? "91" : "81a474657874");
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < levels; i++) {
            out.writeBytes(level);
        }
        out.write(0xc0);
        return out.toByteArray();
    }

    private byte[] mutated(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int i = 0; i <= random.nextInt(4) && changed.length > 0; i++) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> changed = Arrays.copyOf(changed, at);
                default -> changed = Arrays.copyOf(changed, changed.length + random.nextInt(8));
            }
        }
        return changed;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
