package io.github.darnold.openai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.darnold.openai.emulator.Emulator;
import io.github.darnold.terraform.testing.scenario.cli.Outcome;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `./install` leaves behind works in any folder.
final class InstallIT {

    private static final Pattern SETTINGS = Pattern.compile("(?ms)^  provider_installation \\{$.*?^  \\}$");
    private static final String CONFIGURATION = """
            terraform {
              required_providers {
                openai = {
                  source  = "registry.terraform.io/darnold/openai"
                  version = "~> 1.0"
                }
              }
            }

            resource "openai_project" "example" {
              name = "installed"
            }
            """;

    @TempDir
    Path folder;

    private User user;

    @BeforeEach
    void moveIn() throws IOException {
        user = User.in(folder);
        Files.writeString(user.work().resolve("main.tf"), CONFIGURATION);
    }

    private static Terraform terraform() {
        Optional<Terraform> terraform = Terraform.find(Project.option("terraform.path"));
        assumeTrue(terraform.isPresent(), "not tried: neither terraform nor tofu is on PATH");
        return terraform.get();
    }

    private static Path install() {
        return Project.root().resolve("install");
    }

    private Path packages() {
        return user.home().resolve(".terraform.d/plugins/registry.terraform.io/darnold/openai/1.0.0");
    }

    private static void succeeds(Outcome outcome) {
        assertThat(outcome.isSuccess()).as(outcome.output()).isTrue();
    }

    @Test
    void servesAnyFolderAndKeepsItsLockFile() throws IOException {
        Terraform terraform = terraform();
        try (Emulator emulator = Emulator.start()) {
            User guest = user.with(
                    Map.of("OPENAI_BASE_URL", emulator.baseUrl().toString(), "OPENAI_ADMIN_KEY", "sk-admin-emulator"));

            succeeds(guest.runs(install(), "--no-build"));
            succeeds(guest.runs(terraform, "init", "-input=false"));
            String lock = Files.readString(guest.work().resolve(".terraform.lock.hcl"));
            succeeds(guest.runs(terraform, "plan", "-input=false"));
            succeeds(guest.runs(terraform, "plan", "-input=false"));
            assertThat(guest.work().resolve(".terraform.lock.hcl")).hasContent(lock);
            succeeds(guest.runs(terraform, "apply", "-auto-approve"));
            assertThat(guest.runs(terraform, "plan", "-detailed-exitcode").exitCode())
                    .isZero();
            succeeds(guest.runs(terraform, "destroy", "-auto-approve"));
        }
    }

    @Test
    void tellsTheWayOutWhenChecksumsOfAnEarlierInstallationRemain() throws IOException {
        Terraform terraform = terraform();
        succeeds(user.runs(install(), "--no-build"));
        Path earlier = packages().resolve(terraform.platform()).resolve("of-another-build.txt");
        Files.writeString(earlier, "x");
        succeeds(user.runs(terraform, "init"));

        Outcome again = user.runs(install(), "--no-build");

        succeeds(again);
        assertThat(earlier).doesNotExist();
        assertThat(user.runs(terraform, "validate").text()).contains("does not match any of the checksums");
        Matcher remedy =
                Pattern.compile("terraform providers lock -fs-mirror='([^']*)'").matcher(again.output());
        assertThat(remedy.find()).isTrue();
        succeeds(user.runs(terraform, "providers", "lock", "-fs-mirror=" + remedy.group(1)));
        succeeds(user.runs(terraform, "validate"));
    }

    @Test
    void tellsTheSettingsForAnotherFolder() throws IOException {
        Terraform terraform = terraform();
        Outcome outcome = user.runs(install(), "--no-build", "--dir", "some providers");

        Matcher settings = SETTINGS.matcher(outcome.output());
        assertThat(settings.find()).as(outcome.output()).isTrue();
        Path file = Files.writeString(user.home().resolve("settings.tfrc"), settings.group());
        User guest = user.with(Map.of("TF_CLI_CONFIG_FILE", file.toString()));
        succeeds(guest.runs(terraform, "init"));
        succeeds(guest.runs(terraform, "validate"));
    }

    @Test
    void leavesNothingWhenItIsRemoved() throws IOException {
        succeeds(user.runs(install(), "--no-build"));
        try (Stream<Path> platforms = Files.list(packages())) {
            assertThat(platforms).hasSize(1);
        }

        assertThat(user.runs(install(), "--uninstall").text()).startsWith("Removed ");
        assertThat(user.home().resolve(".terraform.d/plugins")).isEmptyDirectory();
        assertThat(user.runs(install(), "--uninstall").text()).startsWith("Nothing is installed in ");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Path elsewhere = Files.copy(install(), folder.resolve("install"));
        assertThat(elsewhere.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("file"), "in the way");

        assertThat(user.without("HOME").runs(install(), "--no-build"))
                .isEqualTo(
                        failed("HOME is not set, so there is no folder of providers. Say where to install with --dir"));
        assertThat(user.runs(
                                install(),
                                "--no-build",
                                "--dir",
                                folder.resolve("file").toString())
                        .text())
                .startsWith("install: cannot write to " + folder.resolve("file"));
        assertThat(user.runs(elsewhere, "--no-build").text())
                .endsWith(" is not there: run ./install without --no-build");
        assertThat(user.runs(install(), "--no-such-flag").exitCode()).isEqualTo(2);
    }

    private static Outcome failed(String complaint) {
        return new Outcome(1, "install: " + complaint + "\n");
    }
}
