package io.github.darnold.terraform.protocol.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The words of plans in the hands of the real `terraform`, which has rules of its own for them.
final class PlansInTerraformTest {

    private static final String CONFIGURATION = """
            terraform {
              required_providers {
                notes = { source = "example/notes" }
              }
              provider_meta "notes" {
                owner = "Ada"
              }
            }

            variable "label" {
              default = "atlas"
            }

            variable "height" {
              default = 30
            }

            variable "key" {
              default   = "first-key"
              ephemeral = true
            }

            variable "key_version" {
              default = 1
            }

            variable "woods" {
              type    = list(string)
              default = ["oak", "ash"]
            }

            provider "notes" {
              directory = path.module
            }

            resource "notes_shelf" "one" {
              label       = var.label
              height      = var.height
              key         = var.key
              key_version = var.key_version
              boards      = [for wood in var.woods : { wood = wood }]
            }

            output "boards" {
              value = join(" ", [for board in notes_shelf.one.boards : "${board.wood}-${board.number}"])
            }

            output "keys" {
              value = notes_shelf.one.keys
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Terraform terraform;

    @BeforeEach
    void build() throws Exception {
        terraform = InstalledNotes.terraform(directory);
        terraform.write("main.tf", CONFIGURATION);
        assertThat(apply()).contains("A shelf of Ada", "boards = \"oak-1 ash-2\"", "keys = 1");
    }

    private String apply(String... variables) throws IOException, InterruptedException {
        return terraform.run(command("apply", "-auto-approve", variables));
    }

    private String plan(String... variables) throws IOException, InterruptedException {
        return terraform.run(command("plan", "-input=false", variables));
    }

    private static String[] command(String verb, String option, String... variables) {
        String[] command = new String[variables.length + 2];
        command[0] = verb;
        command[1] = option;
        for (int i = 0; i < variables.length; i++) {
            command[i + 2] = "-var=" + variables[i];
        }
        return command;
    }

    @Test
    void numbersMoveWithTheirBoards() throws Exception {
        assertThat(apply("woods=[\"elm\", \"ash\", \"oak\"]"))
                .contains("0 added, 1 changed", "boards = \"elm-3 ash-2 oak-1\"");
        assertThat(plan("woods=[\"elm\", \"ash\", \"oak\"]")).contains("No changes.");
    }

    @Test
    void aKeyCountsWhereItsVersionChanges() throws Exception {
        assertThat(plan("key=second-key")).contains("No changes.");
        assertThat(apply("key=second-key", "height=31")).contains("1 changed", "keys = 1");
        assertThat(apply("key=second-key", "height=31", "key_version=2")).contains("1 changed", "keys = 2");
    }

    @Test
    void onlyWhatDependsOnAChangeIsUnknown() throws Exception {
        assertThat(plan("height=31"))
                .contains("~ keys        = 1 -> (known after apply)")
                .doesNotContain("~ place");
        assertThat(plan("label=maps"))
                .contains("~ place       = \"beside atlas\" -> (known after apply)", "will be updated in-place");
    }

    @Test
    void aConditionDecidesOnReplacement() throws Exception {
        assertThat(plan("height=40")).contains("will be updated in-place");
        assertThat(plan("height=20")).contains("must be replaced", "height      = 30 -> 20 # forces replacement");
    }
}
