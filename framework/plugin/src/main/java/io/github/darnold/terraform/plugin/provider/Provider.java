package io.github.darnold.terraform.plugin.provider;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A Terraform provider: its configuration, and the list of all it has. Terraform may ask for schemas, validation and
/// upgrades without ever configuring it.
///
/// @param <C> what configuration makes, and every handler receives: usually an API client
public interface Provider<C> {

    /// The prefix of its types, and its name in provider addresses: `openai`.
    String name();

    String version();

    /// Namespace and name of its source address, `acme/example`, by which it knows objects that `terraform state
    /// replace-provider` handed to it: their types may be another provider's. Empty where nothing is handed over.
    default String source() {
        return "";
    }

    Schema schema();

    /// What modules may tell the provider about themselves, in `terraform { provider_meta "name" { ... } }`:
    /// handlers find it in [Call#providerMeta]. Null when there is nothing to tell.
    default @Nullable Schema metaSchema() {
        return null;
    }

    /// Reports what is wrong with the configuration beyond types and constraints. No network; values may be unknown.
    default void validate(Fields config, Consumer<Diagnostic> problems) {}

    /// Makes the client. During a plan, arguments may be unknown: that is no error until something needs them.
    /// Terraform may configure one process several times.
    C configure(Fields config, Call call);

    /// Ends what the client holds. Called once for each client before the process exits, within a second or so.
    default void close(C client, Shutdown ending) {}

    List<? extends Resource<C>> resources();

    List<? extends DataSource<C>> dataSources();

    /// What exists while a command runs, and is stored nowhere. Needs Terraform 1.10.
    default List<? extends EphemeralResource<C>> ephemeralResources() {
        return List.of();
    }

    /// What is done once and leaves nothing in the state. Needs Terraform 1.14.
    default List<? extends Action<C>> actions() {
        return List.of();
    }

    /// What it adds to Terraform's language. Needs Terraform 1.8.
    default List<ProviderFunction> functions() {
        return List.of();
    }

    /// What `terraform query` finds objects by; each has the name of a resource with an identity.
    default List<? extends ListResource<C>> listResources() {
        return List.of();
    }
}
