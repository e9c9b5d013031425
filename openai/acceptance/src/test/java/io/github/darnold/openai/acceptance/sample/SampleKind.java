package io.github.darnold.openai.acceptance.sample;

import java.util.Arrays;
import java.util.Optional;

/// What a sample shows: where terraform-plugin-docs looks for it, and which Terraform understands it.
public enum SampleKind {
    PROVIDER("provider", "provider.tf", 5),
    RESOURCE("resources", "resource.tf", 5),
    DATA_SOURCE("data-sources", "data-source.tf", 5),
    EPHEMERAL_RESOURCE("ephemeral-resources", "ephemeral-resource.tf", 10),
    LIST_RESOURCE("list-resources", "list-resource.tfquery.hcl", 14),
    ACTION("actions", "action.tf", 14),
    FUNCTION("functions", "function.tf", 8);

    private final String folder;
    private final String file;
    private final int minor;

    SampleKind(String folder, String file, int minor) {
        this.folder = folder;
        this.file = file;
        this.minor = minor;
    }

    /// The one whose samples stand in a folder of `examples/`.
    static Optional<SampleKind> in(String folder) {
        return Arrays.stream(values())
                .filter(kind -> kind.folder.equals(folder))
                .findFirst();
    }

    /// Where samples of this kind stand.
    public String folder() {
        return folder;
    }

    String file() {
        return file;
    }

    /// The `m` of the first Terraform 1.m that understands it.
    int since() {
        return minor;
    }
}
