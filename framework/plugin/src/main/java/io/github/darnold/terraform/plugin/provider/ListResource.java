package io.github.darnold.terraform.plugin.provider;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.function.Consumer;

/// Finds objects that exist already, for `terraform query` (1.14): users look through them, and import those they
/// choose. Belongs to the [Resource] of the same name, which must have an [identity][Resource#identity].
public interface ListResource<C> {

    /// That of the resource: `openai_project`.
    String typeName();

    /// The arguments of the `config` block in a `list` block.
    Schema schema();

    /// Reports what is wrong with the configuration beyond types and constraints. No network; values may be unknown.
    default void validate(Fields config, Consumer<Diagnostic> problems) {}

    /// Gives the objects to `results`, one by one, in an order that users find them by, until there are no more or
    /// enough. The configuration is wholly known.
    ///
    /// @throws Failure when it cannot go on
    void list(C client, Query query, Results results, Call call);

    /// What Terraform wants to see.
    ///
    /// @param includeResource whether the objects must be complete; otherwise what their identity takes is enough
    /// @param limit most objects that Terraform takes; the engine sees to it, but an API may be asked for no more
    record Query(Fields config, boolean includeResource, long limit) {}

    /// Takes what was found.
    @FunctionalInterface
    interface Results {

        /// Shows one object to Terraform, and waits while Terraform is busy with those before.
        ///
        /// @param displayName by which users recognise it
        /// @param object the state that a read of the object would come to, or as much of it as the query wants
        /// @return whether Terraform wants more
        boolean found(String displayName, Fields object);
    }
}
