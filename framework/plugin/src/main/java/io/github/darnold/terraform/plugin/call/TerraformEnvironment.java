package io.github.darnold.terraform.plugin.call;

import java.nio.file.Path;

/// Where Terraform runs.
///
/// @param dataDirectory Terraform's own directory (`.terraform` unless `TF_DATA_DIR` says otherwise); it may not exist
/// @param workspace the selected workspace, `default` unless another one is
public record TerraformEnvironment(Path dataDirectory, String workspace) {}
