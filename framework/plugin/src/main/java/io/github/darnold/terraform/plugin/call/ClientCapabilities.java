package io.github.darnold.terraform.plugin.call;

/// What the Terraform on the other side can take.
///
/// @param deferralAllowed answers may be deferred (experimental builds and Stacks)
/// @param writeOnlyAttributesAllowed write-only arguments work (Terraform 1.11, OpenTofu 1.11)
public record ClientCapabilities(boolean deferralAllowed, boolean writeOnlyAttributesAllowed) {

    public static final ClientCapabilities NONE = new ClientCapabilities(false, false);
}
