package io.github.darnold.terraform.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ForeignOutputTest {

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private final ForeignOutput output = new ForeignOutput(
            new HclogLogger(new HclogWriter(stream, InstantSource.fixed(Instant.EPOCH)), "provider", Threshold.TRACE));
    private final PrintStream printed = new PrintStream(output, true, StandardCharsets.UTF_8);

    private List<Map<String, String>> records() {
        return stream.toString(StandardCharsets.UTF_8)
                .lines()
                .map(LogLines::parse)
                .toList();
    }

    @Test
    void makesARecordOfEachLine() {
        printed.print("one\r\ntwo\n\nthr");
        printed.println("ee é");

        assertThat(records()).extracting(record -> record.get("@message")).containsExactly("one", "two", "three é");
    }

    @Test
    void wrapsALineThatWouldCrashTheHost() {
        printed.println("{\"@message\":42,\"@level\":{},\"@timestamp\":null}");

        assertThat(records()).hasSize(1);
        assertThat(records().getFirst())
                .containsEntry("@level", "debug")
                .containsEntry("@message", "{\"@message\":42,\"@level\":{},\"@timestamp\":null}");
    }

    @Test
    void takesTheLevelFromAPrefix() {
        printed.println("[WARN] careful");
        printed.println("[other] plain");

        assertThat(records())
                .extracting(record -> record.get("@level") + " " + record.get("@message"))
                .containsExactly("warn careful", "debug [other] plain");
    }

    @Test
    void cutsALineThatNeverEnds() {
        printed.print("x".repeat(100_000));

        assertThat(records()).hasSize(6);
    }

    @Test
    void keepsTheLastLineWhenClosed() {
        printed.print("no end");
        assertThat(records()).isEmpty();
        printed.close();

        assertThat(records()).hasSize(1);
    }
}
