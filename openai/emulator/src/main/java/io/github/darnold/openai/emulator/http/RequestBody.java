package io.github.darnold.openai.emulator.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// The body of one request on a connection that goes on after it: of a known length, or in chunks.
final class RequestBody extends InputStream {

    /// It comes in chunks.
    static final long UNKNOWN = -1;

    private final InputStream in;
    private final boolean isChunked;
    private long left;
    private boolean isOver;
    private boolean isBegun;

    RequestBody(InputStream in, long length) {
        this.in = in;
        this.isChunked = length == UNKNOWN;
        this.left = Math.max(0, length);
        this.isOver = length == 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!isOver && left == 0 && isChunked) {
            nextChunk();
        }
        if (isOver) {
            return -1;
        }
        int count = in.read(target, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("the client is gone");
        }
        left -= count;
        isOver = left == 0 && !isChunked;
        return count;
    }

    private void nextChunk() throws IOException {
        if (isBegun) {
            line();
        }
        isBegun = true;
        String size = line().replaceFirst(";.*", "").strip();
        if (!size.matches("[0-9a-fA-F]{1,8}")) {
            throw new IOException("no chunk: " + size);
        }
        left = Long.parseLong(size, 16);
        if (left == 0) {
            isOver = true;
            while (!line().isEmpty()) {
                // Trailers tell nothing here.
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > 1000) {
                throw new EOFException("the client is gone");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
