package io.github.darnold.terraform.protocol.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The functions of the provider `notes` in the hands of the real `terraform`, which configures nothing for them.
final class FunctionsInTerraformTest {

    private static final String REQUIREMENT = """
            terraform {
              required_providers {
                notes = { source = "example/notes" }
              }
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Terraform terraform;

    @BeforeEach
    void install() throws IOException {
        terraform = InstalledNotes.terraform(directory);
    }

    private void configure(String configuration) throws IOException {
        terraform.write("main.tf", REQUIREMENT + configuration);
    }

    private String outputOf(String configuration) throws IOException, InterruptedException {
        configure(configuration);
        return terraform.run("apply", "-auto-approve", "-input=false");
    }

    private String refusalOf(String call) throws IOException, InterruptedException {
        configure("output \"result\" {\n  value = " + call + "\n}\n");
        Terraform.Result refused = terraform.tryRun("plan", "-input=false");
        assertThat(refused.exitCode()).isOne();
        return refused.output().replace("│ ", "").replace('\n', ' ');
    }

    @Test
    void returnObjectsTextsAndValuesOfAnyType() throws Exception {
        assertThat(outputOf("""
                output "measure" {
                  value = provider::notes::measure("one two three")
                }
                output "nobody" {
                  value = provider::notes::greeting()
                }
                output "both" {
                  value = provider::notes::greeting("Ann", "Bob")
                }
                output "second" {
                  value = provider::notes::parse("{\\"a\\": [1, 2.5]}").a[1]
                }
                output "is_set" {
                  value = [provider::notes::is_set(null), provider::notes::is_set("")]
                }
                """))
                .contains("\"first\" = \"one\"", "\"words\" = 3")
                .contains("nobody = \"Dear \"", "both = \"Dear Ann and Bob\"", "second = 2.5")
                .containsPattern("is_set = \\[\\s+false,\\s+true,");
    }

    @Test
    void areNotCalledForWhatIsUnknownUnlessTheyAllowIt() throws Exception {
        assertThat(outputOf("""
                resource "terraform_data" "later" {
                  input = "one two"
                }
                output "words" {
                  value = provider::notes::measure(terraform_data.later.output).words
                }
                output "set" {
                  value = provider::notes::is_set(terraform_data.later.output)
                }
                """))
                .contains("+ words = (known after apply)", "+ set   = true")
                .contains("words = 2", "set = true");
    }

    @Test
    void failAtTheArgumentThatIsWrong() throws Exception {
        assertThat(refusalOf("provider::notes::measure(\"\")"))
                .contains("Invalid value for \"text\" parameter: text has 0 characters.")
                .contains("It must have 1 to 20 characters.")
                .doesNotContain("characters..");
        assertThat(refusalOf("provider::notes::greeting(\"Ann\", \"\")")).contains("names[1] has 0 characters");
        assertThat(refusalOf("provider::notes::parse(\"{\")")).contains("This note is no JSON");
        assertThat(refusalOf("provider::notes::measure(null)")).contains("argument must not be null");
    }

    @Test
    void areInTheSchema() throws Exception {
        configure("");
        assertThat(terraform.run("providers", "schema", "-json"))
                .contains("\"measure\":{\"description\":\"Measures a note.\",\"summary\":\"Measures a note\"")
                .contains("\"return_type\":[\"object\",{\"first\":\"string\",\"words\":\"number\"}]")
                .contains("\"variadic_parameter\":{\"name\":\"names\"")
                .contains("\"deprecation_message\":\"Compare with null instead.\"");
    }
}
