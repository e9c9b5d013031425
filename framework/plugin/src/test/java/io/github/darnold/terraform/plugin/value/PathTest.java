package io.github.darnold.terraform.plugin.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathTest {

    @Test
    void readsAsHclWouldWriteIt() {
        assertThat(Path.of("messages").index(0).attribute("role")).hasToString("messages[0].role");
        assertThat(Path.of("metadata").key("a b")).hasToString("metadata[\"a b\"]");
        assertThat(Path.ROOT).hasToString("");
    }

    @Test
    void quotesKeys() {
        assertThat(Path.of("m").key("a\"b\\c")).hasToString("m[\"a\\\"b\\\\c\"]");
    }
}
