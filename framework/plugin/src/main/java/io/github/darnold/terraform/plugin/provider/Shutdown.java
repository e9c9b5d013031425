package io.github.darnold.terraform.plugin.provider;

/// How it came that a provider's process ends, see [Provider#close].
public enum Shutdown {
    /// Terraform asked for it, after all its calls: what it was answered, it has most likely recorded.
    ASKED_FOR,
    /// Terraform is gone without a word: what it was answered last, it may not have recorded.
    ORPHANED
}
