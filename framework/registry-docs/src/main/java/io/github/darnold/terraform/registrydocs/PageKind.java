package io.github.darnold.terraform.registrydocs;

/// What a page is about; its folder is called the same below `docs/` and below `examples/`.
public enum PageKind {
    RESOURCE("resources", "Resource", "resource.tf", ""),
    DATA_SOURCE("data-sources", "Data Source", "data-source.tf", ""),
    EPHEMERAL_RESOURCE(
            "ephemeral-resources",
            "Ephemeral Resource",
            "ephemeral-resource.tf",
            "Ephemeral resources need Terraform 1.10 or newer. Neither plans nor states keep their values."),
    LIST_RESOURCE(
            "list-resources",
            "List Resource",
            "list-resource.tfquery.hcl",
            "Finds existing objects for `terraform query`, which needs Terraform 1.14 or newer."),
    ACTION(
            "actions",
            "Action",
            "action.tf",
            "Actions need Terraform 1.14 or newer. Name one in the `action_trigger` of a resource, or run it by hand "
                    + "with `terraform apply -invoke`."),
    FUNCTION("functions", "Function", "function.tf", "Functions of providers need Terraform 1.8 or newer.");

    private final String folder;
    private final String title;
    private final String sample;
    private final String note;

    PageKind(String folder, String title, String sample, String note) {
        this.folder = folder;
        this.title = title;
        this.sample = sample;
        this.note = note;
    }

    public String folder() {
        return folder;
    }

    String title() {
        return title;
    }

    /// The file of the sample that the page shows.
    String sample() {
        return sample;
    }

    /// What readers have to know about all of this kind; empty for what everybody knows.
    String note() {
        return note;
    }
}
