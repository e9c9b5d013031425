package io.github.darnold.terraform.plugin.provider;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.function.Consumer;

/// Something that Terraform reads and never changes. Read in every plan whose configuration is known, otherwise during
/// apply.
public interface DataSource<C> {

    /// With the provider's prefix: `openai_model`.
    String typeName();

    Schema schema();

    /// Reports what is wrong with the configuration beyond types and constraints. No network; values may be unknown.
    default void validate(Fields config, Consumer<Diagnostic> problems) {}

    /// Reads it. The configuration is wholly known; so must the result be. Configured values are kept by the engine.
    Fields read(C client, Fields config, Call call);
}
