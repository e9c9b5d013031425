package io.github.darnold.openai.benchmark.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateTest {

    @TempDir
    private Path folder;

    private Path executable = Path.of("");

    @BeforeEach
    void writeExecutable() throws IOException {
        executable = Files.writeString(folder.resolve("terraform-provider-x_v1"), "abc");
        Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void isAnExecutable() {
        assertThat(Candidate.parse("native=" + executable))
                .isEqualTo(new Candidate("native", "", executable, executable));
    }

    @Test
    void isAPackage() throws IOException {
        Files.writeString(folder.resolve("library"), "defgh");
        Candidate candidate = Candidate.parse("go:other=" + folder);
        assertThat(candidate).isEqualTo(new Candidate("go", "other", folder, executable));
        assertThat(candidate.isPackage()).isTrue();
        assertThat(Fingerprint.of(candidate))
                .isEqualTo(new Fingerprint(3, 8, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a/path", "=x", "a b=x", "name="})
    void refusesAnotherForm(String text) {
        assertThatThrownBy(() -> Candidate.parse(text))
                .isInstanceOf(InvalidCandidate.class)
                .hasMessage("\"" + text + "\" is not NAME=PATH or NAME:DIALECT=PATH");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> Candidate.parse("x=" + folder + "/none"))
                .hasMessage("x: there is no " + folder.resolve("none"));
    }

    @Test
    void refusesWhatCannotBeStarted() throws IOException {
        Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Candidate.parse("x=" + executable))
                .hasMessage("x: " + executable + " is not executable");
    }

    @Test
    void refusesAPackageWithTwoProviders() throws IOException {
        Files.writeString(folder.resolve("terraform-provider-y"), "");
        assertThatThrownBy(() -> Candidate.parse("x=" + folder)).hasMessageEndingWith(folder + " has 2");
    }
}
