package io.github.darnold.terraform.protocol.proto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A wrong number or a forgotten field is invisible at run time: the other side just skips it. So what protoc
/// made of the `.proto` is compared, line by line, with the table of the protocol.
final class ProtocolTableTest {

    @Test
    void saysExactlyWhatTheTableSays() throws IOException {
        assertThat(compiled().stream().flatMap(file -> ProtocolTable.of(file).stream()))
                .containsExactlyInAnyOrderElementsOf(table());
    }

    @Test
    void hasAllThirtySixCalls() throws IOException {
        assertThat(table()).filteredOn(line -> line.startsWith("rpc\t")).hasSize(36);
    }

    private static List<Descriptors.File> compiled() throws IOException {
        return Descriptors.FileSet.parseFrom(Files.readAllBytes(Path.of("target", "protocol.desc")))
                .getFileList()
                .stream()
                .filter(file -> file.getPackage().equals("tfplugin6"))
                .toList();
    }

    private static List<String> table() throws IOException {
        try (InputStream resource = ProtocolTableTest.class.getResourceAsStream("/tfplugin6/protocol-6.11.tsv")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
