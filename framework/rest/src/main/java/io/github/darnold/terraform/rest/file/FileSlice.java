package io.github.darnold.terraform.rest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// Some bytes of a file. The last ones are only given out when the file has not changed meanwhile; else the stream ends
/// before them, so that a request that announced all of them fails.
public final class FileSlice extends InputStream {

    private final LocalFile file;
    private final InputStream in;
    private long left;

    public FileSlice(LocalFile file, long offset, long length) throws IOException {
        FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ);
        channel.position(offset);
        this.file = file;
        this.in = Channels.newInputStream(channel);
        this.left = length;
    }

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
        int count = left == 0 ? -1 : in.read(target, offset, (int) Math.min(length, left));
        if (count < 0 || (count == left && !file.isUnchanged())) {
            left = 0;
            close();
            return -1;
        }
        left -= count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
