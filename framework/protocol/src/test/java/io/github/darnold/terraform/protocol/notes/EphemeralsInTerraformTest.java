package io.github.darnold.terraform.protocol.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ephemeral resource of the provider `notes` in the hands of the real `terraform`.
final class EphemeralsInTerraformTest {

    private static final String NOTES = """
            terraform {
              required_providers {
                notes = { source = "example/notes" }
              }
            }
            provider "notes" {
              directory = "${path.module}/notes"
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
        Files.createDirectory(directory.resolve("notes"));
    }

    private void configure(String configuration) throws IOException {
        terraform.write("main.tf", NOTES + configuration);
    }

    private List<String> pens() {
        return new Pens(directory.resolve("pens.txt")).lines();
    }

    @Test
    void areOpenedByPlanAndByApplyAndClosedEachTime() throws Exception {
        configure("""
                ephemeral "notes_pen" "pen" {}
                resource "notes_note" "one" {
                  text   = "hello"
                  secret = ephemeral.notes_pen.pen.ink
                }
                """);

        terraform.run("plan", "-input=false");
        assertThat(pens()).hasSize(2);
        terraform.run("apply", "-auto-approve", "-input=false");

        assertThat(pens()).filteredOn(line -> line.startsWith("took")).hasSize(3);
        assertThat(pens()).filteredOn(line -> line.startsWith("put back")).hasSize(3);
        assertThat(terraform.run("state", "pull")).contains("hello").doesNotContain("ink-of-");
    }

    @Test
    void configureOtherProviders() throws Exception {
        configure("""
                ephemeral "notes_pen" "pen" {
                  color = "red"
                }
                provider "notes" {
                  alias     = "inked"
                  directory = "${path.module}/notes"
                  greeting  = "${ephemeral.notes_pen.pen.ink}: "
                }
                resource "notes_note" "one" {
                  provider = notes.inked
                  text     = "hello"
                }
                """);

        terraform.run("apply", "-auto-approve", "-input=false");

        try (var notes = Files.list(directory.resolve("notes"))) {
            assertThat(notes)
                    .singleElement()
                    .satisfies(note -> assertThat(Files.readString(note)).isEqualTo("ink-of-red: hello"));
        }
    }

    @Test
    void areRenewedWhileTheyAreInUse() throws Exception {
        configure("""
                ephemeral "notes_pen" "pen" {
                  lifetime = "1s"
                }
                resource "notes_note" "one" {
                  text   = "wait for ink"
                  secret = ephemeral.notes_pen.pen.ink
                }
                """);

        terraform.run("apply", "-auto-approve", "-input=false");

        assertThat(pens()).anyMatch(line -> line.startsWith("filled"));
        assertThat(pens().getLast()).startsWith("put back");
    }

    @Test
    void areNotOpenedWhileTheirConfigurationIsUnknown() throws Exception {
        configure("""
                resource "terraform_data" "color" {
                  input = "red"
                }
                ephemeral "notes_pen" "pen" {
                  color = terraform_data.color.output
                }
                resource "notes_note" "one" {
                  text   = "hello"
                  secret = ephemeral.notes_pen.pen.ink
                }
                """);

        terraform.run("plan", "-input=false");
        assertThat(pens()).isEmpty();
        terraform.run("apply", "-auto-approve", "-input=false");
        assertThat(pens()).hasSize(2);
    }

    @Test
    void areValidated() throws Exception {
        configure("""
                ephemeral "notes_pen" "pen" {
                  color = "green"
                }
                """);

        Terraform.Result refused = terraform.tryRun("validate");

        assertThat(refused.exitCode()).isOne();
        assertThat(refused.output()).contains("color is \"green\"", "with ephemeral.notes_pen.pen");
    }
}
