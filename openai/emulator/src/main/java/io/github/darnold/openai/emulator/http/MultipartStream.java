package io.github.darnold.openai.emulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Walks through the parts of a multipart body without holding more than a buffer of it (RFC 2046, section 5.1).
final class MultipartStream {

    private static final int BUFFER = 1 << 16;
    private static final int HEADER_LIMIT = 1 << 14;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer;
    private final Map<String, String> headers = new HashMap<>();
    private int position;
    private int end;
    private boolean started;

    MultipartStream(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
        this.buffer = new byte[BUFFER + delimiter.length];
        // The first delimiter stands at the start of the body without the line break that precedes all others.
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    /// Goes to the next part; false after the last.
    boolean next() throws IOException {
        InputStream rest = new Content();
        rest.skip(Long.MAX_VALUE);
        position += delimiter.length;
        started = true;
        if (fill(2) && buffer[position] == '-' && buffer[position + 1] == '-') {
            return false;
        }
        readLine();
        headers.clear();
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return true;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    InputStream content() {
        if (!started) {
            throw new IllegalStateException("no part yet");
        }
        return new Content();
    }

    private String readLine() throws IOException {
        byte[] bytes = new byte[HEADER_LIMIT];
        int length = 0;
        while (true) {
            if (!fill(1) || length == HEADER_LIMIT) {
                throw Multipart.malformed();
            }
            byte next = buffer[position++];
            if (next == '\n') {
                return new String(bytes, 0, length, StandardCharsets.UTF_8).stripTrailing();
            }
            bytes[length++] = next;
        }
    }

    /// Makes at least `count` bytes readable at [#position]; false when the body ends before.
    private boolean fill(int count) throws IOException {
        while (end - position < count) {
            if (position > 0) {
                System.arraycopy(buffer, position, buffer, 0, end - position);
                end -= position;
                position = 0;
            }
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }

    /// Where the delimiter starts, or the end of what cannot be part of one, looking no further than asked.
    private int contentEnd(int length) {
        int stop = (int) Math.min(end, (long) position + length);
        for (int start = position; start < stop; start++) {
            if (buffer[start] == delimiter[0] && startsDelimiter(start)) {
                return start;
            }
        }
        return stop;
    }

    private boolean startsDelimiter(int start) {
        int length = Math.min(delimiter.length, end - start);
        for (int i = 1; i < length; i++) {
            if (buffer[start + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    /// The bytes up to the next delimiter.
    private final class Content extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            if (length == 0) {
                return 0;
            }
            int stop = contentEnd(length);
            if (stop == position) {
                if (!fill(delimiter.length)) {
                    throw Multipart.malformed();
                }
                stop = contentEnd(length);
                if (stop == position) {
                    return -1;
                }
            }
            int count = Math.min(length, stop - position);
            System.arraycopy(buffer, position, target, offset, count);
            position += count;
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] discarded = new byte[BUFFER];
            long skipped = 0;
            for (int read = read(discarded, 0, BUFFER);
                    read >= 0 && skipped < count;
                    read = read(discarded, 0, BUFFER)) {
                skipped += read;
            }
            return skipped;
        }
    }
}
