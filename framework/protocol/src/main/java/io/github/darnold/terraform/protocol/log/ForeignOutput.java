package io.github.darnold.terraform.protocol.log;

import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.call.Logger.Level;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A standard stream taken away from code that is not ours: each line becomes a record. On standard output it
/// would break the handshake, and a line of JSON on standard error can crash Terraform.
public final class ForeignOutput extends OutputStream {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final Map<String, Level> PREFIXES = Map.of(
            "[TRACE]", Level.TRACE,
            "[DEBUG]", Level.DEBUG,
            "[INFO]", Level.INFO,
            "[WARN]", Level.WARN,
            "[ERROR]", Level.ERROR);

    private final Logger logger;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    public ForeignOutput(Logger logger) {
        this.logger = logger;
    }

    @Override
    public synchronized void write(int octet) {
        if (octet == '\n') {
            emit();
            return;
        }
        pending.write(octet);
        if (pending.size() == LONGEST_LINE) {
            emit();
        }
    }

    @Override
    public synchronized void close() {
        if (pending.size() > 0) {
            emit();
        }
    }

    private void emit() {
        String line = pending.toString(StandardCharsets.UTF_8).stripTrailing();
        pending.reset();
        if (line.isEmpty()) {
            return;
        }
        int end = line.indexOf(']') + 1;
        Level level = PREFIXES.get(line.substring(0, end));
        if (level == null) {
            logger.debug(line);
        } else {
            logger.log(level, line.substring(end).strip());
        }
    }
}
