package io.github.darnold.openai.distribution.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With keys that are thrown away, and the real gpg.
final class SignatureTest {

    @TempDir
    Path folder;

    private @Nullable Path home;

    @BeforeEach
    void makeKeyRing() throws IOException {
        boolean isThere = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "gpg")));
        assumeTrue(isThere, "not tried: gpg is not on PATH");
        // Not below the folder of the test: the socket of gpg's agent needs a short path.
        home = Files.createTempDirectory("gpg");
    }

    @AfterEach
    void forgetKeyRing() throws Exception {
        if (home != null) {
            run("gpgconf", "--homedir", home.toString(), "--kill", "all");
            run("rm", "-r", home.toString());
        }
    }

    private List<String> options() {
        return List.of("--homedir", String.valueOf(home));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).as(List.of(command).toString()).isZero();
    }

    private void makeKey(String algorithm) throws IOException, InterruptedException {
        String name = "test@example.com";
        List<String> key = List.of("--passphrase", "", "--quick-generate-key", name, algorithm, "sign", "never");
        run(Stream.of(List.of("gpg", "--batch", "--quiet"), options(), key)
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    @Test
    void isBinaryAndVerifies() throws Exception {
        makeKey("rsa2048");
        Path file = Files.writeString(folder.resolve("SHA256SUMS"), "sums\n");

        Path signature = new Signature("test@example.com", options()).write(file);

        assertThat(signature).hasFileName("SHA256SUMS.sig");
        assertThat(Files.readAllBytes(signature)[0] & 0x80)
                .as("begins with a packet, not with text")
                .isNotZero();
        run("gpg", "--homedir", String.valueOf(home), "--quiet", "--verify", signature.toString(), file.toString());
    }

    @Test
    void refusesEllipticCurves() throws Exception {
        makeKey("ed25519");
        Path file = Files.writeString(folder.resolve("SHA256SUMS"), "sums\n");

        assertThatThrownBy(() -> new Signature("test@example.com", options()).write(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The key test@example.com is no RSA key");
        assertThat(folder.resolve("SHA256SUMS.sig")).doesNotExist();
    }

    @Test
    void namesTheKeyThatIsMissing() throws IOException {
        Path file = Files.writeString(folder.resolve("SHA256SUMS"), "sums\n");

        assertThatThrownBy(() -> new Signature("nobody@example.com", options()).write(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nobody@example.com");
    }
}
