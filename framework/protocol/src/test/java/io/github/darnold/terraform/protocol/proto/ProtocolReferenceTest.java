package io.github.darnold.terraform.protocol.proto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds our `.proto` against what was written down of the protocol independently of it, where that is at hand.
final class ProtocolReferenceTest {

    private static final Pattern HEADING = Pattern.compile("\\*\\*`([\\w.]+)`\\*\\*( \\(enum\\))?");
    private static final Pattern SCOPE = Pattern.compile("\\b([A-Z]\\w*\\.)+");
    private static final String NUMBER = "\\d+";
    private static final int EVERYTHING = 300;

    private String message = "";
    private boolean isEnum;

    @Test
    void saysTheSameAsTheReference() throws IOException {
        Path reference = Path.of(System.getProperty("protocol.reference", ""));
        assumeTrue(Files.isRegularFile(reference), "skipped: there is no " + reference + " to compare with");

        assertThat(Stream.concat(section(reference, "2.1"), section(reference, "2.2")))
                .hasSizeGreaterThan(EVERYTHING)
                .containsExactlyInAnyOrderElementsOf(compiled());
    }

    private static List<String> compiled() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Descriptors.File file : Descriptors.FileSet.parseFrom(
                        Files.readAllBytes(Path.of("target", "protocol.desc")))
                .getFileList()) {
            if (file.getPackage().equals("tfplugin6")) {
                lines.addAll(ProtocolTable.of(file));
            }
        }
        return lines.stream()
                .filter(line -> !line.startsWith("empty\t"))
                .map(line -> line.split("\t", -1))
                .map(ProtocolReferenceTest::line)
                .toList();
    }

    private Stream<String> section(Path reference, String number) throws IOException {
        String text = Files.readString(reference);
        int begin = text.indexOf("### " + number + " ");
        int end = text.indexOf("\n### ", begin + 1);
        return text.substring(begin, end).lines().map(this::row).filter(row -> !row.isEmpty());
    }

    /// A line of the table that a row of the reference means; empty where it means none.
    private String row(String text) {
        Matcher heading = HEADING.matcher(text);
        if (heading.lookingAt()) {
            message = heading.group(1);
            isEnum = heading.group(2) != null;
            return "";
        }
        String[] cells = text.replace("`", "").split("\\s*\\|\\s*", -1);
        if (cells.length < 5) {
            return "";
        }
        if (message.isEmpty()) {
            return cells[1].matches(NUMBER) ? line("rpc", cells[2], cells[3], cells[4]) : "";
        }
        if (isEnum) {
            return cells[2].matches(NUMBER) ? line("enum", message, cells[2], cells[1]) : "";
        }
        return cells[1].matches(NUMBER) ? line("field", message, cells[1], cells[2], cells[3], cells[4]) : "";
    }

    /// The reference names types of fields without the messages that they stand in.
    private static String line(String... cells) {
        if (cells[0].equals("field")) {
            cells[4] = SCOPE.matcher(cells[4]).replaceAll("");
        }
        return String.join("\t", cells);
    }
}
