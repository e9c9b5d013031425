package io.github.darnold.terraform.protocol.handshake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReattachTest {

    private static final String ASSIGNMENT = """
            TF_REATTACH_PROVIDERS='{"registry.terraform.io/example/fake":{"Protocol":"grpc","ProtocolVersion":6,"Pid":42,\
            "Test":true,"Addr":{"Network":"tcp","String":"127.0.0.1:4711"}}}'""";

    private final Reattach reattach = new Reattach("registry.terraform.io/example/fake", 42, 4711);

    @Test
    void isAssignedAsInAShell() {
        assertThat(reattach.assignment()).isEqualTo(ASSIGNMENT);
    }

    @Test
    void replacesTheFileOfAnEarlierRun(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("provider.env");
        new Reattach("registry.terraform.io/example/fake", 1, 1).writeTo(file);
        reattach.writeTo(file);

        assertThat(file).hasContent(ASSIGNMENT);
        assertThat(directory).isDirectoryContaining(file::equals);
        assertThat(directory.toFile().list()).hasSize(1);
    }

    @Test
    void refusesAnAddressThatWouldLeaveTheQuotes() {
        assertThatThrownBy(() -> new Reattach("a/b/c'; rm", 42, 4711)).isInstanceOf(IllegalArgumentException.class);
    }
}
