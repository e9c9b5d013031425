package io.github.darnold.openai.distribution.portable;

import io.github.darnold.openai.distribution.NativeSecurity;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// A Java runtime with the provider in it and no more of the JDK than it needs.
final class RuntimeImage {

    /// What the provider needs of the JDK.
    static final Set<String> MODULES = Set.of("java.logging", "java.net.http", "jdk.unsupported");

    /// What libraries would use if they were used in other ways: dates of databases in gson, name service records in
    /// gRPC's client. They ask for it by name and do without.
    static final Set<String> UNUSED_MODULES = Set.of("java.sql", "java.naming");

    private RuntimeImage() {}

    /// @param module unpacked module of the provider
    /// @param folder must not be there yet
    static void link(Path module, Path folder) throws IOException {
        StringWriter output = new StringWriter();
        PrintWriter printer = new PrintWriter(output);
        int exitCode = ToolProvider.findFirst("jlink")
                .orElseThrow(() -> new IllegalStateException("This JDK has no jlink"))
                .run(
                        printer,
                        printer,
                        "--module-path",
                        module.toString(),
                        "--add-modules",
                        ProviderModule.NAME,
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--compress=zip-6",
                        "--output",
                        folder.toString());
        if (exitCode != 0) {
            throw new IOException("jlink failed: " + output);
        }
        trim(folder.resolve("conf/security/java.security"));
        replaceLinks(folder.resolve("legal"));
    }

    /// The JDK reads all of it at every start, comments too.
    private static void trim(Path settings) throws IOException {
        List<String> needed = NativeSecurity.trimmed(Files.readAllLines(settings)).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        Files.write(settings, needed);
    }

    /// Archives of providers have no links, and jlink makes some between equal licences.
    private static void replaceLinks(Path folder) throws IOException {
        List<Path> links;
        try (Stream<Path> files = Files.walk(folder)) {
            links = files.filter(Files::isSymbolicLink).toList();
        }
        for (Path link : links) {
            byte[] content = Files.readAllBytes(link);
            Files.delete(link);
            Files.write(link, content);
        }
    }
}
