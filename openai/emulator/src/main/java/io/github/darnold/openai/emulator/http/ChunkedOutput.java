package io.github.darnold.openai.emulator.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes a body of unknown length, in chunks.
final class ChunkedOutput extends FilterOutputStream {

    ChunkedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0) {
            line(Integer.toHexString(length));
            out.write(bytes, offset, length);
            line("");
        }
    }

    void end() throws IOException {
        line("0");
        line("");
    }

    private void line(String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
