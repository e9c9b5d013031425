package io.github.darnold.openai.distribution.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,               amd64,   linux_amd64",
        "Linux,               aarch64, linux_arm64",
        "Mac OS X,            x86_64,  darwin_amd64",
        "Mac OS X,            aarch64, darwin_arm64",
        "Windows Server 2025, amd64,   windows_amd64"
    })
    void hasTheNamesOfRegistries(String system, String architecture, String name) {
        assertThat(Platform.of(system, architecture)).hasToString(name);
    }

    @Test
    void endsExecutablesAsTheSystemWants() {
        assertThat(new Platform("windows", "amd64").suffix()).isEqualTo(".exe");
        assertThat(new Platform("linux", "amd64").suffix()).isEmpty();
    }

    @Test
    void refusesOthers() {
        assertThatThrownBy(() -> Platform.of("AIX", "amd64")).hasMessage("There are no releases for the system AIX");
        assertThatThrownBy(() -> Platform.of("Linux", "s390x")).hasMessage("There are no releases for a s390x");
    }
}
