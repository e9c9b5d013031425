package io.github.darnold.terraform.rest.definition;

/// One of the things that destroying an object takes, in their order.
public sealed interface DestroyStep
        permits ApiCall, Cancel, DestroyStep.IfSet, DestroyStep.Explained, DestroyStep.Restore, Hooks.Destroying {

    /// A call that is only made where all that its path names is set: `delete("/files/{output_file_id}").ifSet()`.
    record IfSet(ApiCall call) implements DestroyStep {}

    /// A call whose refusal something in the way explains: `delete("/certificates/{id}").blockedBy(...)`.
    record Explained(ApiCall call, Hooks.Blocking blockers) implements DestroyStep {}

    /// An adopted object becomes again what it was before.
    record Restore() implements DestroyStep {}
}
