package io.github.darnold.openai.distribution.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A detached GPG signature, made by the program `gpg` with a key that it knows.
final class Signature {

    /// How a packet of a signature says that RSA made it. Registries take no elliptic curves.
    private static final Pattern RSA = Pattern.compile("^:signature packet: algo 1,", Pattern.MULTILINE);

    private final String key;
    private final List<String> options;

    /// A signature by a key of this user.
    ///
    /// @param key identifier or address of the key
    Signature(String key) {
        this(key, List.of());
    }

    /// @param options for every call of gpg
    Signature(String key, List<String> options) {
        this.key = key;
        this.options = List.copyOf(options);
    }

    /// Signs a file, into one beside it that ends in `.sig`.
    ///
    /// @throws IOException when gpg has no such key, or one that is no RSA key
    Path write(Path file) throws IOException, InterruptedException {
        Path signature = file.resolveSibling(file.getFileName() + ".sig");
        Files.deleteIfExists(signature);
        gpg("--local-user", key, "--output", signature.toString(), "--detach-sign", file.toString());
        if (!RSA.matcher(gpg("--list-packets", signature.toString())).find()) {
            Files.delete(signature);
            throw new IOException("The key " + key + " is no RSA key, and registries accept no other. Make one with"
                    + " gpg --full-generate-key (RSA, 4096 bits), or name the RSA subkey with a ! behind it");
        }
        gpg("--verify", signature.toString(), file.toString());
        return signature;
    }

    private String gpg(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.of(List.of("gpg", "--batch", "--yes"), options, List.of(arguments))
                .flatMap(List::stream)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + output.strip());
        }
        return output;
    }
}
