package io.github.darnold.openai.emulator.control;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/// Keeps the first bytes of what is read through it.
final class KeepingStream extends FilterInputStream {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int limit;

    KeepingStream(InputStream in, int limit) {
        super(in);
        this.limit = limit;
    }

    static byte[] first(byte[] bytes, int limit) {
        return bytes.length <= limit ? bytes : Arrays.copyOf(bytes, limit);
    }

    byte[] kept() {
        return kept.toByteArray();
    }

    void drain() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count > 0) {
            kept.write(target, offset, Math.min(count, limit - kept.size()));
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
