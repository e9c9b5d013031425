package io.github.darnold.terraform.protocol.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The provider `notes` in the hands of the real `terraform`: attached to a process that runs, and started by
/// Terraform.
final class RealTerraformTest {

    private static final String NO_CHANGES = "-detailed-exitcode";

    private static final String CONFIGURATION = """
            terraform {
              required_providers {
                notes = { source = "example/notes" }
              }
            }

            variable "text" {
              default = "hello"
            }

            variable "secret" {
              default   = "hush"
              ephemeral = true
            }

            provider "notes" {
              directory = "${path.module}/notes"
              greeting  = "Dear reader, "
            }

            resource "terraform_data" "place" {
              count = 2
            }

            resource "notes_note" "one" {
              text    = var.text
              secret  = var.secret
              pinned  = terraform_data.place[*].id
              margins = [{ side = "left", width = 0.1 }, { side = "right" }]
              extra   = { list = [1, "x", null], big = 12345678901234567890123 }

              timeouts {
                create = "5m"
              }
            }

            data "notes_count" "all" {
              from       = 41
              depends_on = [notes_note.one]
            }

            output "length" {
              value = notes_note.one.length
            }

            output "extra" {
              value = jsonencode(notes_note.one.extra)
            }

            output "notes" {
              value = data.notes_count.all.notes
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path executable;

    @BeforeEach
    void findTerraform() throws IOException {
        Optional<Path> found = Terraform.onPath();
        assumeTrue(found.isPresent(), "There is no terraform on PATH to try the provider with.");
        executable = found.orElseThrow();
        Files.createDirectory(directory.resolve("notes"));
        Files.writeString(directory.resolve("main.tf"), CONFIGURATION);
    }

    @Test
    void attachesToAProviderThatRuns() throws Exception {
        Path variable = directory.resolve("provider.env");
        Process provider = new ProcessBuilder(InstalledNotes.java("-debug", "-debug-env-file", variable.toString()))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("provider.txt").toFile())
                .start();
        try {
            Terraform terraform =
                    Terraform.in(directory, executable, "").with("TF_REATTACH_PROVIDERS", attach(variable, provider));
            terraform.run("init", "-input=false");
            terraform.run("validate");
            assertThat(terraform.run("plan", "-input=false")).contains("Plan: 3 to add");
            create(terraform);
            change(terraform);
            changeTheSecret(terraform);
            destroy(terraform);
            refuse(terraform);
            failHalfWay(terraform);
            importAgain(terraform);
        } finally {
            provider.destroy();
        }
        assertThat(provider.waitFor()).isZero();
    }

    @Test
    void isStartedByTerraform() throws Exception {
        Terraform terraform = InstalledNotes.terraform(directory);
        create(terraform);
        destroy(terraform);
    }

    private void create(Terraform terraform) throws IOException, InterruptedException {
        assertThat(terraform.run("apply", "-auto-approve", "-input=false"))
                .contains("length = 5", "notes = 42")
                .contains("extra = \"{\\\"big\\\":12345678901234567890123,\\\"list\\\":[1,\\\"x\\\",null]}\"");
        assertThat(notes()).containsExactly("Dear reader, hello");
        assertThat(terraform.run("show")).doesNotContain("hush");
        terraform.run("plan", "-input=false", NO_CHANGES);
    }

    private void change(Terraform terraform) throws IOException, InterruptedException {
        assertThat(terraform.run("apply", "-auto-approve", "-input=false", "-var=text=good bye"))
                .contains("0 added, 1 changed, 0 destroyed");
        assertThat(notes()).containsExactly("Dear reader, good bye");
    }

    /// State has no secret that could be compared, only its hash.
    private void changeTheSecret(Terraform terraform) throws IOException, InterruptedException {
        String[] hushed = {"-input=false", "-var=text=good bye", "-var=secret=whispered"};
        assertThat(terraform.run("plan", hushed[0], hushed[1], hushed[2]))
                .contains("Plan: 0 to add, 1 to change", "length  = 8 -> (known after");
        assertThat(terraform.run("apply", "-auto-approve", hushed[0], hushed[1], hushed[2]))
                .contains("0 added, 1 changed, 0 destroyed");
        terraform.run("plan", NO_CHANGES, hushed[0], hushed[1], hushed[2]);
        assertThat(Files.readString(directory.resolve("terraform.tfstate"))).doesNotContain("hush", "whispered");
    }

    private void destroy(Terraform terraform) throws IOException, InterruptedException {
        terraform.run("destroy", "-auto-approve", "-input=false");
        assertThat(notes()).isEmpty();
    }

    private static void refuse(Terraform terraform) throws IOException, InterruptedException {
        Terraform.Result refused = terraform.tryRun("plan", "-input=false", "-var=text=");
        assertThat(refused.exitCode()).isOne();
        assertThat(refused.output()).contains("with notes_note.one", "text    = var.text", "It must have 1 to 100");
    }

    /// The note is there, so the state has it, to be replaced.
    private void failHalfWay(Terraform terraform) throws IOException, InterruptedException {
        Terraform.Result failed = terraform.tryRun("apply", "-auto-approve", "-input=false", "-var=text=fail");
        assertThat(failed.exitCode()).isOne();
        assertThat(failed.output()).contains("Cannot finish the note", "The pencil broke.");
        assertThat(notes()).containsExactly("Dear reader, fail");
        assertThat(terraform.run("plan", "-input=false")).contains("notes_note.one is tainted, so must be replaced");
        destroy(terraform);
    }

    private void importAgain(Terraform terraform) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("notes").resolve("n1"), "Dear reader, hello");
        terraform.run("import", "-input=false", "notes_note.one", "n1");
        assertThat(terraform.run("state", "show", "notes_note.one")).contains("text   = \"hello\"");
        terraform.run("state", "rm", "notes_note.one");
        Terraform.Result failed = terraform.tryRun("import", "-input=false", "notes_note.one", "n2");
        assertThat(failed.exitCode()).isOne();
        assertThat(failed.output()).contains("Cannot import non-existent remote object");
    }

    private List<String> notes() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("notes"))) {
            var notes = new ArrayList<String>();
            for (Path file : files.toList()) {
                notes.add(Files.readString(file));
            }
            return notes;
        }
    }

    private static String attach(Path file, Process provider) throws IOException {
        while (!Files.exists(file) || !Files.readString(file).endsWith("\n")) {
            assertThat(provider.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        String assignment = Files.readString(file).strip();
        return assignment.substring(assignment.indexOf('\'') + 1, assignment.lastIndexOf('\''));
    }
}
