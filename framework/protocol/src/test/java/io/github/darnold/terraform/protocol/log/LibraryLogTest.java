package io.github.darnold.terraform.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

final class LibraryLogTest {

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private final LibraryLog log = new LibraryLog(
            new HclogLogger(new HclogWriter(stream, InstantSource.fixed(Instant.EPOCH)), "sdk", Threshold.TRACE));

    @Test
    void keepsNameArgumentsAndCause() {
        LogRecord record = new LogRecord(Level.WARNING, "lost {0}");
        record.setLoggerName("io.grpc.Something");
        record.setParameters(new Object[] {"a stream"});
        record.setThrown(new IllegalStateException("why"));
        log.publish(record);

        assertThat(LogLines.parse(stream.toString(StandardCharsets.UTF_8)))
                .containsEntry("@level", "debug")
                .containsEntry("@message", "lost a stream")
                .containsEntry("logger", "io.grpc.Something")
                .hasEntrySatisfying("error", error -> assertThat(error).contains("why"));
    }

    @Test
    void takesOnlyTheWorstForAnError() {
        log.publish(new LogRecord(Level.SEVERE, "broken"));

        assertThat(LogLines.parse(stream.toString(StandardCharsets.UTF_8))).containsEntry("@level", "error");
    }
}
