package io.github.darnold.terraform.plugin.provider;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.function.Consumer;

/// Something that is done once and leaves nothing in the state: cancelling a job, sending a message. Users name it in
/// the `action_trigger` of a resource, or run it by hand: `terraform apply -invoke=action.openai_run_cancel.now`. Needs
/// Terraform 1.14.
public interface Action<C> {

    /// With the provider's prefix: `openai_run_cancel`.
    String typeName();

    /// The arguments of the `config` block in an `action` block. Nothing is computed, since nobody could read it;
    /// write-only arguments take ephemeral values.
    Schema schema();

    /// Reports what is wrong with the configuration beyond types and constraints. No network; values may be unknown.
    default void validate(Fields config, Consumer<Diagnostic> problems) {}

    /// Warns of what invoking it means, or refuses by throwing [Failure]. Called in each plan that will invoke it;
    /// values may be unknown.
    default void plan(C client, Fields config, Call call) {}

    /// Does it. The configuration is wholly known. What [Call#progress] is told, users see while it runs; what
    /// [Call#warn] is told, when it is over.
    ///
    /// @throws Failure when it could not be done: what depends on it is not applied then
    void invoke(C client, Fields config, Call call);
}
