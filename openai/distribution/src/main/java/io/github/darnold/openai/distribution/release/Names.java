package io.github.darnold.openai.distribution.release;

/// What the files of a release are called. Registries know them by their names alone.
///
/// @param version without a `v`
record Names(String version) {

    private static final String ZIP = ".zip";
    private static final String PROVIDER = "terraform-provider-openai";

    String archive(Platform platform) {
        return prefix() + platform + ZIP;
    }

    boolean isArchive(String name) {
        return name.startsWith(prefix()) && name.endsWith(ZIP);
    }

    String manifest() {
        return prefix() + "manifest.json";
    }

    String billOfMaterials() {
        return prefix() + "sbom.cdx.json";
    }

    String checksums() {
        return prefix() + "SHA256SUMS";
    }

    /// What Terraform starts: in the archive, the only file whose name begins like this.
    String executable(Platform platform) {
        return PROVIDER + "_v" + version + platform.suffix();
    }

    private String prefix() {
        return PROVIDER + "_" + version + "_";
    }
}
