package io.github.darnold.terraform.testing.scenario.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.testing.scenario.format.Scenario.Ending;
import io.github.darnold.terraform.testing.scenario.format.Scenario.Hosts;
import io.github.darnold.terraform.testing.scenario.format.Scenario.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScenarioTest {

    private static final String APPLY = """
        ```console
        $ terraform apply
        Apply complete!
        ```
        """;

    @Test
    void readsFilesAndCommandsInOrder() {
        Scenario scenario = parse("""
            # A thing is made

            Prose.

            ```hcl main.tf
            resource "thing" "a" {}
            ```

            ```console
            $ terraform state rm 'thing.a["x y"]'
            Removed

            $ terraform plan
            Error: no
            ```
            """);

        assertThat(scenario.title()).isEqualTo("A thing is made");
        assertThat(scenario.mode()).isEqualTo(Mode.REATTACH);
        assertThat(scenario.ending()).isEqualTo(Ending.CLEAN);
        assertThat(scenario.steps())
                .containsExactly(
                        new Step.PutFile(at(5), "main.tf", "resource \"thing\" \"a\" {}\n"),
                        new Step.Run(at(10), List.of("state", "rm", "thing.a[\"x y\"]"), List.of("Removed")),
                        new Step.Run(at(13), List.of("plan"), List.of("Error: no")));
        assertThat(((Step.Run) scenario.steps().getLast()).mustFail()).isTrue();
    }

    @Test
    void readsTheHeading() {
        Scenario scenario =
                parse("---\nmode: launched\nend: destroy\n---\n# Title\n```sh environment\nKEY=\n```\n" + APPLY);

        assertThat(scenario.mode()).isEqualTo(Mode.LAUNCHED);
        assertThat(scenario.ending()).isEqualTo(Ending.DESTROY);
        assertThat(scenario.steps().getFirst()).isEqualTo(new Step.Environment(at(6), Map.of("KEY", "")));
    }

    @Test
    void beginsWithTheConfigurationOfAFolder(@TempDir Path root) throws IOException {
        Path zone = root.resolve("examples/zone");
        Path module = Files.createDirectories(zone.resolve("modules/team"));
        Files.writeString(zone.resolve("people.auto.tfvars"), "people = []\n");
        Files.writeString(module.resolve("main.tf"), "# module\n");
        Files.writeString(module.resolve("terraform.tfstate"), "{}");
        Files.writeString(module.resolve(".terraform.lock.hcl"), "# of somebody");
        Path file = Files.writeString(root.resolve("a.md"), "---\nfolder: examples/zone\n---\n# Title\n" + APPLY);

        Place start = new Place("a.md", 1);
        assertThat(Scenario.read(file, root).steps())
                .startsWith(
                        new Step.PutFile(start, "modules/team/main.tf", "# module\n"),
                        new Step.PutFile(start, "people.auto.tfvars", "people = []\n"))
                .hasSize(3);
    }

    @Test
    void runsCommandsInAFolderBelow() {
        Scenario scenario = parse("# Title\n```console\n$ terraform -chdir=modules/team test\nSuccess!\n```\n");

        Step.Run run = (Step.Run) scenario.steps().getFirst();
        assertThat(run.arguments()).containsExactly("-chdir=modules/team", "test");
        assertThat(run.subcommand()).isEqualTo("test");
    }

    @ParameterizedTest
    @CsvSource({
        "terraform, 1.11.4, false",
        "terraform, 1.12.0, true",
        "terraform, 2.0.0, true",
        "opentofu, 1.12.6, true",
        "opentofu, 1.9.0, false",
        "terraform, 1.15.0-dev, true"
    })
    void knowsTheHostsThatItNeeds(String product, String version, boolean met) {
        Scenario scenario = parse("---\nneeds: terraform 1.12 or opentofu 1.12\nhosts: all\n---\n# Title\n" + APPLY);

        assertThat(scenario.hosts()).isEqualTo(Hosts.ALL);
        assertThat(scenario.needs().areMetBy(product, version)).isEqualTo(met);
        assertThat(scenario.needs()).hasToString("terraform 1.12 or opentofu 1.12");
        assertThat(parse("# Title\n" + APPLY).needs().areMetBy(product, version))
                .isTrue();
    }

    @Test
    void readsRequestsWithTheirBodies() {
        Scenario scenario = parse("# Title\n" + APPLY + """
            ```http requests
            POST /things
            {
              "name": "a"
            }
            GET /things/<id> ...
            ```
            """);

        Step.Requests requests = (Step.Requests) scenario.steps().getLast();
        assertThat(requests.writesOnly()).isFalse();
        assertThat(requests.expected())
                .extracting(Object::toString)
                .containsExactly("POST /things {\"name\":\"a\"}", "GET /things/<id> ...");
    }

    @Test
    void readsWhatHappensToTheApi() {
        Scenario scenario = parse("# Title\n" + APPLY + """
            ```text api
            fail 2 POST /things with 500
            recover
            advance 90m
            ```
            ```http outside
            DELETE /things/<id:a>
            ```
            """);

        assertThat(scenario.steps())
                .endsWith(
                        new Step.Fail(at(7), 2, "POST", "/things", "500"),
                        new Step.Recover(at(8)),
                        new Step.Advance(at(9), Duration.ofMinutes(90)),
                        new Step.Outside(at(12), "DELETE", "/things/<id:a>", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "```hcl                 | things/a.md:2: \"```hcl\" is no step",
                "```text states         | things/a.md:2: \"```text states\" is no step",
                "```hcl ../main.tf      | things/a.md:2: \"```hcl ../main.tf\" is no step",
                "' ```hcl main.tf'      | things/a.md:2: a block is fenced by ``` at the start",
                "```text api;jump 5;``` | things/a.md:3: none of \"fail 2",
                "```console;$ ls;x;```  | things/a.md:3: not a command of the form",
                "```console;$ terraform login;x;``` | things/a.md:3: terraform login is none",
                "```console;$ terraform plan;```    | things/a.md:3: write under the command",
                "```json outputs;{;\"a\" 1;}`;```    | things/a.md:4: not JSON",
                "```http requests;FETCH /a;```      | things/a.md:3: not a request",
                "```sh environment;key=1;```        | things/a.md:3: not NAME=value",
                "````text notes.txt;a               | things/a.md:2: the block that begins here has no end",
                "```sh environment;KEY=1;```        | things/a.md:2: the environment can be set with"
            })
    void namesFileAndLineOfWhatItDoesNotUnderstand(String block, String message) {
        assertThatThrownBy(() -> parse("# Title\n" + block.replace(';', '\n') + "\n" + APPLY))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "---;speed: high;---;# T | things/a.md:2: not \"mode: ...\"",
                "---;needs: java 25;---;# T | things/a.md:1: not \"needs: terraform 1.14\"",
                "---;folder: away;---;# T | things/a.md:1: there is no folder nowhere/away",
                "---;mode: fast;---;# T  | things/a.md:1: \"fast\" is none of reattach, launched",
                "---;mode: launched      | things/a.md:1: the heading that begins here has no end",
                "Prose                   | things/a.md:1: a scenario begins with",
                "# Title                 | things/a.md:1: no command is run"
            })
    void refusesAWrongBeginning(String text, String message) {
        assertThatThrownBy(() -> parse(text.replace(';', '\n')))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageStartingWith(message);
    }

    private static Scenario parse(String text) {
        return Scenario.parse("things/a.md", text.lines().toList(), Path.of("nowhere"));
    }

    private static Place at(int line) {
        return new Place("things/a.md", line);
    }
}
