package io.github.darnold.terraform.protocol.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void leavesWhatPeopleWriteAsItIs() {
        assertThat(Printable.lines("Grüße, 你好 👩‍💻\n\tsecond line")).isEqualTo("Grüße, 你好 👩‍💻\n\tsecond line");
        assertThat(Printable.line("Cannot create \"x\"")).isEqualTo("Cannot create \"x\"");
    }

    @Test
    void showsWhatWouldSteerTheTerminal() {
        assertThat(Printable.lines("\u001b[2Jgone\u0007\u0000")).isEqualTo("\\u001b[2Jgone\\u0007\\u0000");
        assertThat(Printable.lines("\u009b31m")).isEqualTo("\\u009b31m");
        assertThat(Printable.lines("a\u202eb\u2066c\u200f")).isEqualTo("a\\u202eb\\u2066c\\u200f");
        assertThat(Printable.lines("over\rwritten")).isEqualTo("over\\u000dwritten");
    }

    @Test
    void replacesHalvesOfCharacters() {
        assertThat(Printable.lines("a\ud800b")).isEqualTo("a\ufffdb");
    }

    @Test
    void keepsLinesOnlyWhereTheyBelong() {
        assertThat(Printable.line("one\ntwo")).isEqualTo("one two");
        assertThat(Printable.lines("one\r\ntwo")).isEqualTo("one\ntwo");
    }

    @Test
    void saysHowMuchItLeavesOut() {
        assertThat(Printable.lines("x".repeat(20_000_000)))
                .hasSizeLessThan(9_000)
                .endsWith("\n(19991808 more characters are left out)");
    }

    @Test
    void cutsNoCharacterInHalf() {
        assertThat(Printable.lines("x" + "👩".repeat(5_000))).doesNotContain("\ufffd");
    }
}
