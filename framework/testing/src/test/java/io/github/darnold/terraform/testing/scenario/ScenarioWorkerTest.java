package io.github.darnold.terraform.testing.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import io.github.darnold.terraform.testing.scenario.format.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With a terraform that is a shell script: it prints `answer.txt` of its folder and its arguments, and keeps a state
/// of one object.
final class ScenarioWorkerTest {

    private static final String TERRAFORM = """
        #!/bin/sh
        case $1 in
            apply) cp state.json terraform.tfstate ;;
            destroy) echo 'Destroy complete!'; echo '{}' > terraform.tfstate; exit 0 ;;
        esac
        [ "$1 $2 $3" != 'plan -input=false -detailed-exitcode' ] || { cat drift.txt 2>/dev/null || echo 'No changes.'; exit 0; }
        cat answer.txt
        echo "called with: $*, versions: $(cat versions.tf 2>/dev/null || echo none)"
        [ -e quiet.txt ] || ! grep -q Error: answer.txt
        """;
    private static final String PROVIDER = """
        #!/bin/sh
        echo 'This log shows marker-logged.' >&2
        echo "	TF_REATTACH_PROVIDERS='{}'"
        exec sleep 600
        """;
    private static final String STATE = """
        ```json state.json
        {"outputs": {"o": {"value": 1}}, "resources": [{"mode": "managed", "type": "thing", "name": "a",
         "instances": [{"index_key": "k", "attributes": {"id": "t1", "size": 2}}]}]}
        ```
        """;

    private static final Map<String, String> SUPPORT = Map.of("versions.tf", "required_providers {} # ours");

    @TempDir
    Path folder;

    private final FakeApi api = new FakeApi();

    @Test
    void playsAStoryToItsCleanEnd() {
        assertThatCode(() -> play("""
            ```text answer.txt
            │ Apply complete! Resources: 1 added,
            │ 0 changed
            ```
            ```console
            $ terraform apply
            Apply complete! Resources: <number> added, 0 changed
            ```
            ```json outputs
            {"o": 1}
            ```
            ```json state thing.a["k"]
            {"id": "<id:thing>"}
            ```
            ```text state
            thing.a["k"]
            ```
            """)).doesNotThrowAnyException();
    }

    @Test
    void tellsWhereAndHowAStoryWentWrong() {
        assertThatThrownBy(() -> play("""
            ```text answer.txt
            Apply complete! Resources: 2 added
            ```
            ```console
            $ terraform apply
            Apply complete! Resources: 1 added
            ```
            """))
                .isInstanceOf(ScenarioFailure.class)
                .hasMessageContainingAll(
                        "things/a.md:10: terraform apply",
                        "  expected:\n    Apply complete! Resources: 1 added",
                        "  actual:\n    Apply complete! Resources: 2 added",
                        "kept in " + folder);
    }

    @Test
    void refusesAFailureThatIsNotExpected() {
        assertFailure("Error: no", "$ terraform plan\nno", "success");
    }

    @Test
    void refusesASuccessWhereAFailureIsExpected() {
        assertFailure("Error: no\n```\n```text quiet.txt\nx", "$ terraform plan\nError: no", "failure");
    }

    @Test
    void refusesAWarningThatIsNotExpected() {
        assertFailure("╷\n│ Warning: old\n╵\nfine", "$ terraform plan\nfine", "no warning");
    }

    @Test
    void refusesDriftAtTheEnd() {
        assertFailure("fine", "$ terraform apply\nfine\n```\n```text drift.txt\nPlan: 1 to change", "No changes.");
    }

    @Test
    void putsTheFolderOfACommandBeforeIt() {
        assertThatCode(() -> play("""
            ```text answer.txt
            fine
            ```
            ```console
            $ terraform -chdir=modules/a init
            fine
            ```
            """)).doesNotThrowAnyException();
        assertFailure("fine", "$ terraform -chdir=modules/a init\nelse", "terraform -chdir=modules/a init");
    }

    @Test
    void runsCommandsInAFolderBelow() {
        assertThatCode(() -> play("""
            ```text answer.txt
            fine
            ```
            ```console
            $ terraform -chdir=modules/a init -upgrade
            called with: -chdir=modules/a init -input=false -upgrade
            ```
            """)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "main.tf, resource {}, required_providers {} # ours",
        "main.tf, required_providers {}, none",
        "versions.tf, required_providers {} # theirs, required_providers {} # theirs",
        "modules/a/main.tf, required_providers {}, required_providers {} # ours"
    })
    void declaresProvidersWhereAConfigurationDoesNot(String file, String content, String versions) {
        assertThatCode(() -> play("""
            ```hcl %s
            %s
            ```
            ```text answer.txt
            fine
            ```
            ```console
            $ terraform validate
            versions: %s
            ```
            """.formatted(file, content, versions))).doesNotThrowAnyException();
    }

    @Test
    void refusesASecretInTheOutput() {
        assertFailure("fine, " + FakeApi.SECRET, "$ terraform plan\nfine", "there are in output/01-plan.txt");
    }

    @Test
    void refusesAMarkedTextInALog() {
        assertFailure("fine, marker-logged", "$ terraform plan\nfine", "provider-1.log");
    }

    @Test
    void letsAMarkedTextBePrinted() {
        assertThatCode(() -> play("""
            ```text answer.txt
            fine, marker-printed
            ```
            ```console
            $ terraform plan
            fine
            ```
            """)).doesNotThrowAnyException();
    }

    @Test
    void refusesRequestsThatAreNotExpected() {
        assertFailure("fine", "$ terraform plan\nfine\n```\n```http requests\nGET /a", "not received: GET /a");
    }

    private void assertFailure(String answer, String commands, String message) {
        String story = "```text answer.txt\n" + answer + "\n```\n```console\n" + commands + "\n```\n";
        assertThatThrownBy(() -> play(story))
                .isInstanceOf(ScenarioFailure.class)
                .hasMessageContaining(message);
    }

    private void play(String story) throws IOException {
        Path file = folder.resolve("things/a.md");
        Files.createDirectories(folder.resolve("things"));
        Files.writeString(file, "# A story\n" + STATE + story);
        ProviderUnderTest provider = new ProviderUnderTest(
                executable("provider", PROVIDER), "example.com/acme/thing", "1.0.0", "THING_", SUPPORT);
        Terraform terraform = new Terraform(executable("terraform", TERRAFORM), "terraform", "1.0", "linux_amd64");
        try (ScenarioWorker worker = new ScenarioWorker(terraform, provider, api, folder.resolve("worker"))) {
            worker.play(Scenario.read(file, folder));
        }
        assertThat(api.wasReset()).isTrue();
    }

    private Path executable(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, script);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
