package io.github.darnold.openai.distribution.portable;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Small jars.
final class Jars {

    private Jars() {}

    /// An empty class of this name, as it stands in a jar.
    static Map.Entry<String, byte[]> type(String name) {
        byte[] bytes = ClassFile.of().build(ClassDesc.of(name), type -> {});
        return Map.entry(name.replace('.', '/') + ".class", bytes);
    }

    static Map.Entry<String, byte[]> text(String name, String content) {
        return Map.entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @SafeVarargs
    static Path write(Path file, Map.Entry<String, byte[]>... entries) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return file;
    }

    static String names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }
}
