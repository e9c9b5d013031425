package io.github.darnold.terraform.plugin.provider;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Something that exists while a command of Terraform runs, and is stored nowhere: a short-lived key, a session, a
/// secret that is read. Opened in every plan whose configuration is known, and again in every apply; closed before the
/// command ends. Its values may go into the configuration of providers, into write-only arguments and into other
/// ephemeral resources. Needs Terraform 1.10.
public interface EphemeralResource<C> {

    /// With the provider's prefix: `openai_admin_api_key`.
    String typeName();

    Schema schema();

    /// Reports what is wrong with the configuration beyond types and constraints. No network; values may be unknown.
    default void validate(Fields config, Consumer<Diagnostic> problems) {}

    /// Opens it. The configuration is wholly known; so must the result be. Configured values are kept by the engine.
    ///
    /// What [#renew] and [#close] need goes into [Call#privateState]. A handler that fails after it put something
    /// there is closed at once: Terraform closes only what was opened.
    Opened open(C client, Fields config, Call call);

    /// Keeps it valid, around the time that was asked for. The values that were given out stay the same.
    ///
    /// What is put into [Call#privateState] is for the next renewal only: [#close] sees what [#open] put.
    ///
    /// @return when to renew again; null for never
    default @Nullable Instant renew(C client, Call call) {
        throw new IllegalStateException(typeName() + " asked to be renewed, but cannot be");
    }

    /// Ends it. That it is gone already is no error.
    default void close(C client, Call call) {}
}
