package io.github.darnold.terraform.registrydocs;

import io.github.darnold.terraform.plugin.schema.Identity;
import java.util.List;

/// How existing objects come under Terraform's control, as the sample shows it.
record ImportSection(Samples samples, String typeName) {

    private static final String BLOCK = "[`import` block](https://developer.hashicorp.com/terraform/language/import)";

    /// Nothing where the sample shows no import.
    void write(Markdown page, List<Identity.Part> identity) {
        if (sample(Samples.IMPORT_COMMAND).isEmpty()) {
            return;
        }
        page.heading(2, "Import");
        if (!identity.isEmpty() && !sample(Samples.IMPORT_BY_IDENTITY).isEmpty()) {
            page.paragraph("By identity, in an " + BLOCK + " of Terraform 1.12 or newer:");
            page.code("terraform", sample(Samples.IMPORT_BY_IDENTITY));
            page.items(identity.stream().map(ImportSection::line).toList());
        }
        if (!sample(Samples.IMPORT_BY_ID).isEmpty()) {
            page.paragraph("By id, in an " + BLOCK + " of Terraform 1.5 or newer:");
            page.code("terraform", sample(Samples.IMPORT_BY_ID));
        }
        page.paragraph("By the [command](https://developer.hashicorp.com/terraform/cli/commands/import):");
        page.code("shell", sample(Samples.IMPORT_COMMAND));
    }

    private static String line(Identity.Part part) {
        return "`" + part.name() + "` (" + TypeWords.of(part.attribute().type())
                + (part.requiredForImport() ? "" : ", Optional") + ") "
                + part.attribute().description();
    }

    private String sample(String file) {
        return samples.other(PageKind.RESOURCE, typeName, file).orElse("");
    }
}
