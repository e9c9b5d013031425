package io.github.darnold.terraform.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.call.Logger.Level;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HclogLoggerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:07:08.012345678Z");

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private final HclogWriter writer = new HclogWriter(stream, InstantSource.fixed(NOW));
    private final HclogLogger logger = new HclogLogger(writer, "provider", Threshold.TRACE);

    private String written() {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private Map<String, String> record() {
        return LogLines.parse(written());
    }

    @Test
    void writesOneLineThatTheHostReads() {
        logger.info("created", "id", "proj_1", "tries", 3, "paid", true);

        assertThat(written()).isEqualTo("""
            {"@timestamp":"2026-11-24T06:07:08.012345Z","@level":"info","@module":"provider","@message":"created",\
            "id":"proj_1","tries":3,"paid":true}
            """);
    }

    @Test
    void writesSixFractionalDigitsAlways() {
        assertThat(Timestamp.of(Instant.parse("2026-01-02T03:04:05Z"))).isEqualTo("2026-01-02T03:04:05.000000Z");
    }

    @Test
    void escapesWhatJsonCannotHold() {
        String odd = "quote \" backslash \\ line\nfeed tab\t é 漢 😀";
        logger.info(odd, odd, odd);

        assertThat(record()).containsEntry("@message", odd).containsEntry(odd, odd);
        assertThat(written().indexOf('\n')).isEqualTo(written().length() - 1);
    }

    @Test
    void showsWhatWouldSteerTheTerminal() {
        logger.info("a\u001b[2J \u0000 \u009b \u202e", "k", "\u0001\r");

        assertThat(record())
                .containsEntry("@message", "a\\u001b[2J \\u0000 \\u009b \\u202e")
                .containsEntry("k", "\\u0001\\u000d");
    }

    @Test
    void replacesHalfACharacter() {
        logger.info("half \ud83d.");

        assertThat(record()).containsEntry("@message", "half \ufffd.");
    }

    @Test
    void keepsCallersAwayFromTheHostsKeys() {
        logger.info("real", "@message", 42, "@level", 7);

        assertThat(record()).containsEntry("@message", "real").containsEntry("message", "42");
    }

    @Test
    void namesAValueWithoutAKey() {
        logger.info("odd", "key", "value", "lonely");

        assertThat(record()).containsEntry("key", "value").containsEntry("EXTRA_VALUE_AT_END", "lonely");
    }

    @Test
    void survivesAValueThatCannotBePrinted() {
        logger.info("broken", "value", new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no");
            }
        });

        assertThat(record().get("value")).contains("IllegalStateException");
    }

    @Test
    void printsTheTraceOfAnException() {
        logger.error("failed", "error", new IllegalStateException("why"));

        assertThat(record().get("error")).contains("why").contains("HclogLoggerTest");
    }

    @Test
    void carriesFieldsAndModuleOfASubsystem() {
        logger.with("tf_rpc", "ReadResource").subsystem("rest", Threshold.INFO).info("sent");

        assertThat(record()).containsEntry("tf_rpc", "ReadResource").containsEntry("@module", "provider.rest");
    }

    @Test
    void writesNothingBelowItsLevel() {
        HclogLogger quiet = new HclogLogger(writer, "provider", Threshold.WARN);
        quiet.info("not");
        new HclogLogger(writer, "provider", Threshold.OFF).error("never");

        assertThat(written()).isEmpty();
        assertThat(quiet.isEnabled(Level.INFO)).isFalse();
        assertThat(quiet.isEnabled(Level.WARN)).isTrue();
    }

    @Test
    void masksTextsInMessagesAndFields() {
        logger.masking(List.of("sk-1", "sk-1234", ""))
                .info("key sk-1234", "url", "https://host/?key=sk-1234", "short", "sk-1", "length", 7);

        assertThat(record())
                .containsEntry("@message", "key ***")
                .containsEntry("url", "https://host/?key=***")
                .containsEntry("short", "***")
                .containsEntry("length", "7");
        assertThat(written()).doesNotContain("sk-");
    }

    @Test
    void masksANumberThatIsSecret() {
        logger.masking(List.of("4711")).info("pin", "pin", 4711);

        assertThat(record()).containsEntry("pin", "***");
    }

    @Test
    void masksFieldsByKey() {
        logger.maskingKeys(List.of("token")).info("sent", "token", "abc", "other", "abc");

        assertThat(record()).containsEntry("token", "***").containsEntry("other", "abc");
    }

    @Test
    void hidesInEveryLogWhatTheWriterWasTold() {
        writer.hidden().hide("sk-late");
        logger.info("using sk-late");

        assertThat(record()).containsEntry("@message", "using ***");
    }

    @Test
    void keepsWithinTheHostsLineLimit() {
        for (String text : List.of("x", "\"", "é", "漢", "😀")) {
            stream.reset();
            logger.info(text.repeat(40_000), "big", text.repeat(40_000), "more", text.repeat(40_000), "last", 1);

            assertThat(stream.size()).isLessThanOrEqualTo(JsonLine.LIMIT).isGreaterThan(JsonLine.LIMIT - 100);
            assertThat(record().get("@message")).startsWith(text).endsWith("…");
        }
    }

    @Test
    void leavesOutAKeyThatIsTooLong() {
        logger.info("short", "k".repeat(40_000), "value", "kept", "yes");

        assertThat(record()).containsOnlyKeys("@timestamp", "@level", "@module", "@message", "kept");
    }

    @Test
    void staysCalmWhenNobodyReads() throws IOException {
        OutputStream closed = OutputStream.nullOutputStream();
        closed.close();
        HclogLogger unread =
                new HclogLogger(new HclogWriter(closed, InstantSource.fixed(NOW)), "provider", Threshold.TRACE);

        assertThatCode(() -> unread.info("anyone?")).doesNotThrowAnyException();
        assertThatThrownBy(() -> closed.write(1)).isInstanceOf(IOException.class);
    }
}
