package io.github.darnold.terraform.plugin.schema;

import static io.github.darnold.terraform.plugin.schema.Checked.details;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.cidr;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.ipAddress;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquivalentTextsTest {

    private static boolean same(StringType type, String one, String other) {
        return type.equivalent(Value.of(one), Value.of(other));
    }

    @Test
    void timesAreInstants() {
        assertThat(same(time(), "2026-01-02T15:04:05Z", "2026-01-02T16:04:05+01:00"))
                .isTrue();
        assertThat(same(time(), "2026-01-02T15:04:05Z", "2026-01-02t15:04:05.000z"))
                .isTrue();
        assertThat(same(time(), "2026-01-02T15:04:05Z", "2026-01-02T15:04:05.001Z"))
                .isFalse();
        for (String none :
                List.of("", "2026-01-02", "2026-01-02T15:04Z", "2026-01-02T15:04:05", "2026-02-30T00:00:00Z")) {
            assertThat(details(time(), none)).as(none).hasSize(1);
        }
        assertThat(details(time(), "noon"))
                .containsExactly("x is \"noon\". It must be a time such as \"2026-01-02T15:04:05Z\" (RFC 3339).");
    }

    @Test
    void addressesHaveSeveralNotations() {
        assertThat(same(ipAddress(), "2001:db8::1", "2001:0DB8:0:0:0:0:0:1")).isTrue();
        assertThat(same(ipAddress(), "::ffff:192.0.2.1", "::FFFF:c000:201")).isTrue();
        assertThat(same(ipAddress(), "192.0.2.1", "192.0.2.2")).isFalse();
        assertThat(same(ipAddress(), "::ffff:192.0.2.1", "192.0.2.1"))
                .as("an address of version 6 is none of version 4")
                .isFalse();
        for (String none : List.of(
                "",
                "192.0.2",
                "192.0.2.256",
                "192.0.02.1",
                "1",
                "localhost",
                ":",
                "1::2::3",
                "[::1]",
                "fe80::1%eth0",
                "12345::")) {
            assertThat(details(ipAddress(), none)).as(none).hasSize(1);
        }
    }

    @Test
    void blocksHaveAPrefix() {
        assertThat(same(cidr(), "2001:db8::/32", "2001:0db8:0000::/32")).isTrue();
        assertThat(same(cidr(), "10.0.0.0/8", "10.0.0.0/9")).isFalse();
        assertThat(same(cidr(), "10.0.0.1/8", "10.0.0.0/8")).isFalse();
        for (String none : List.of("", "10.0.0.0", "10.0.0.0/33", "10.0.0.0/08", "10.0.0.0/-1", "::/129", "10/8")) {
            assertThat(details(cidr(), none)).as(none).hasSize(1);
        }
    }

    @Test
    void caseMayNotMatter() {
        StringType type = string().oneOf("Low", "High").ignoringCase();
        assertThat(same(type, "LOW", "low")).isTrue();
        assertThat(same(type, "low", "high")).isFalse();
        assertThat(details(type, "hIGH")).isEmpty();
        assertThat(details(type, "medium")).containsExactly("x is \"medium\". It must be one of \"Low\", \"High\".");
    }
}
