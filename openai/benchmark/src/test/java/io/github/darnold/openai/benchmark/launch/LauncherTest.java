package io.github.darnold.openai.benchmark.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.protocol.transport.HostIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    private Path folder;

    private Path script(String text) throws IOException {
        Path script = Files.writeString(folder.resolve("terraform-provider-fake"), "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void measuresAPluginOfProtocol5() throws Exception {
        Path plugin = script("exec '%s/bin/java' -XX:TieredStopAtLevel=1 -cp '%s' %s 12345"
                .formatted(
                        System.getProperty("java.home"),
                        System.getProperty("java.class.path"),
                        FakePlugin.class.getName()));

        Launch launch = new Launcher(folder).launch(plugin);

        assertThat(launch.schemaBytes()).isEqualTo(12_345);
        assertThat(launch.line()).isPositive().isLessThan(launch.connection());
        assertThat(launch.connection()).isLessThan(launch.schema());
        assertThat(launch.exit()).isPositive();
        assertThat(launch.use().cpu()).isPositive();
        assertThat(launch.use().peakBytes().orElse(1)).isPositive();
    }

    @Test
    void tellsWhatAProgramSaidThatIsNoPlugin() throws IOException {
        Path plugin = script("echo no Java here >&2; echo this is not a plugin");
        assertThatThrownBy(() -> new Launcher(folder).launch(plugin))
                .isInstanceOf(LaunchFailure.class)
                .hasMessage("""
                        what it wrote is no handshake line of a gRPC plugin with TLS: this is not a plugin
                        Its standard error ends:
                        no Java here""");
    }

    @Test
    void tellsOfAProgramThatEnds() throws IOException {
        Path plugin = script("exit 1");
        assertThatThrownBy(() -> new Launcher(folder).launch(plugin))
                .hasMessage("it ended, or was silent for 60 s, without a handshake line");
    }

    @Test
    void tellsOfAPluginThatDoesNotListen() throws Exception {
        String encoded = Base64.getEncoder()
                .withoutPadding()
                .encodeToString(HostIdentity.create().encodedCertificate());
        Path plugin = script("echo '1|6|unix|" + folder + "/nobody|grpc|" + encoded + "'; exec sleep 60");
        assertThatThrownBy(() -> new Launcher(folder).launch(plugin))
                .hasMessageStartingWith("the connection to it failed");
    }
}
