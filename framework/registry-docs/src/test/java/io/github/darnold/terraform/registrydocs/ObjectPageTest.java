package io.github.darnold.terraform.registrydocs;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.registrydocs.Details.ApiCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ObjectPageTest {

    private static final Shape BOOK = shape(
            required("title", string().length(1, 80), "Title of the book."),
            optional("binding", string().oneOf("soft", "hard"), "How it is bound.")
                    .defaultValue("soft"),
            optional("isbn", string(), "Number of the edition.").requiresReplace(),
            optional("copies", int64().between(1, 9), "How many there are."),
            optional("shelf", object(shape(required("room", string(), "Where it stands."))), "The shelf."),
            optional("lock", string(), "Combination of the lock.").sensitive(),
            optional("code", string(), "Code of the door.").writeOnly(),
            computed("id", string(), "Identifier of the book."));

    @TempDir
    Path examples;

    @BeforeEach
    void writeSamples() throws IOException {
        Path folder = Files.createDirectories(examples.resolve("resources/library_book"));
        Files.writeString(folder.resolve("resource.tf"), "resource \"library_book\" \"emma\" {}\n");
        Files.writeString(folder.resolve("import.sh"), "terraform import library_book.emma 1\n");
        Files.writeString(folder.resolve("import-by-identity.tf"), "import {}\n");
    }

    private String page(Details details) {
        return page(PageKind.RESOURCE, details);
    }

    private String page(PageKind kind, Details details) {
        Block timeouts =
                Block.single("timeouts", shape(optional("create", duration(), "Time to buy it.")), "Time limits.");
        Schema schema = new Schema(0, BOOK, List.of(timeouts), "Manages a `book`.", null);
        return new ObjectPage("Library", kind, "library_book", new Samples(examples), details, List.of())
                .of(schema, Identity.of(BOOK.attribute("id")).parts());
    }

    @Test
    void beginsWithFrontMatterAndDescription() {
        assertThat(page(Details.in("Books"))).startsWith("""
            ---
            page_title: "library_book Resource - Library"
            subcategory: "Books"
            description: |-
              Manages a book.
            ---

            # library_book (Resource)

            Manages a `book`.

            ## Example Usage

            ```terraform
            resource "library_book" "emma" {}
            ```

            ## Schema

            ### Required

            - `title` (String) Title of the book. From 1 to 80 characters.

            ### Optional
            """);
    }

    @Test
    void saysWhatArgumentsMustBe() {
        assertThat(page(Details.in("")))
                .contains("- `binding` (String) How it is bound. One of `soft` or `hard`. Default: `soft`.\n")
                .contains("- `copies` (Number) How many there are. From 1 to 9.\n")
                .contains("- `isbn` (String) Number of the edition. Changing this forces a new resource.\n");
    }

    /// What stands in a shape for the sake of a resource.
    @Test
    void saysNothingOfReplacementsWhereThereAreNone() throws IOException {
        Path folder = Files.createDirectories(examples.resolve("data-sources/library_book"));
        Files.writeString(folder.resolve("data-source.tf"), "data \"library_book\" \"emma\" {}\n");
        assertThat(page(PageKind.DATA_SOURCE, Details.in("")))
                .contains("- `isbn` (String) Number of the edition.\n")
                .contains("Kept in the state; Terraform does not print it.");
    }

    @Test
    void saysWhereSecretsEndUp() {
        assertThat(page(Details.in("")))
                .contains("- `lock` (String, Sensitive) Combination of the lock. Kept in the state; Terraform does not"
                        + " print it.\n")
                .containsPattern(
                        "- `code` \\(String, \\[Write-only]\\(.*\\)\\) Code of the door. Neither plan nor state keeps"
                                + " it.\n");
    }

    @Test
    void showsWhatStandsInside() {
        assertThat(page(Details.in("")))
                .contains("- `shelf` (Attributes) The shelf. (see [below for nested schema](#nested-shelf))")
                .contains("- `timeouts` (Block) Time limits. (see [below for nested schema](#nested-timeouts))")
                .contains("""
                    <a id="nested-shelf"></a>
                    ### Nested Schema for `shelf`

                    #### Required

                    - `room` (String) Where it stands.

                    <a id="nested-timeouts"></a>
                    ### Nested Schema for `timeouts`
                    """);
    }

    @Test
    void showsHowToImport() {
        assertThat(page(Details.in(""))).contains("""
            ```terraform
            import {}
            ```

            - `id` (String) Identifier of the book.

            By the [command](https://developer.hashicorp.com/terraform/cli/commands/import):

            ```shell
            terraform import library_book.emma 1
            ```
            """);
    }

    @Test
    void tellsWhatOnlyItsAuthorKnows() {
        Details details = Details.in("")
                .replaceWarning("Every copy is billed.")
                .destroying("The book is sold.")
                .calling(new ApiCall("Create", "POST", "/books", "https://example.com/books"));
        assertThat(page(details))
                .contains("Every copy is billed.")
                .contains("## Destroy\n\nThe book is sold.")
                .contains("## API Calls\n\n- Create: [`POST /books`](https://example.com/books)");
    }
}
