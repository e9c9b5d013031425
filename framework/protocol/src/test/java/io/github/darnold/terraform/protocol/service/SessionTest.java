package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionTest {

    @Test
    void findsTheWorkspaceWhereTerraformKeepsIt(@TempDir Path data) throws IOException {
        assertThat(workspace(Map.of("TF_DATA_DIR", data.toString()))).isEqualTo("default");
        Files.writeString(data.resolve("environment"), "green");
        assertThat(workspace(Map.of("TF_DATA_DIR", data.toString()))).isEqualTo("green");
        assertThat(workspace(Map.of("TF_DATA_DIR", data.toString(), "TF_WORKSPACE", "blue")))
                .isEqualTo("blue");
    }

    private static String workspace(Map<String, String> environment) {
        return Session.in(environment).surroundings().workspace();
    }

    @Test
    void keepsItsDataWhereTerraformDoes() {
        assertThat(Session.in(Map.of()).surroundings().dataDirectory()).isEqualTo(Path.of(".terraform"));
        assertThat(Session.in(Map.of("TF_DATA_DIR", "/x")).surroundings().dataDirectory())
                .isEqualTo(Path.of("/x"));
    }

    @Test
    void endsWithTheNextConfigurationButNotWithTheFirst() {
        var sessions = new Sessions(Map.of());
        Session first = sessions.current();
        sessions.configure();
        assertThat(sessions.current()).isSameAs(first);
        sessions.configure();
        assertThat(sessions.current()).isNotSameAs(first);
        assertThat(first.stop().isGiven()).isFalse();
    }

    @Test
    void beginsAnewAfterAStop() {
        var sessions = new Sessions(Map.of());
        Session first = sessions.current();
        sessions.stop();
        assertThat(first.stop().isGiven()).isTrue();
        sessions.configure();
        assertThat(sessions.current().stop().isGiven()).isFalse();
    }
}
