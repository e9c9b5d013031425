package io.github.darnold.terraform.plugin.definition;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a [ProviderBuilder] came to.
record DefinedProvider<C>(
        String name,
        String version,
        Schema schema,
        @Nullable Schema metaSchema,
        Handlers.Configure<C> client,
        Consumer<C> closing,
        List<Resource<C>> resources,
        List<DataSource<C>> dataSources,
        List<EphemeralResource<C>> ephemeralResources,
        List<ListResource<C>> listResources,
        List<Action<C>> actions,
        List<ProviderFunction> functions)
        implements Provider<C> {

    /// Arguments that come from objects which do not exist yet leave nothing to make a client of.
    @Override
    public C configure(Fields config, Call call) {
        List<Diagnostic> unknown = schema.shape().attributes().stream()
                .filter(attribute -> !config.value(attribute).isWhollyKnown())
                .map(this::notKnownYet)
                .toList();
        if (!unknown.isEmpty()) {
            throw new Deferred(Deferred.Reason.PROVIDER_CONFIG_UNKNOWN, unknown);
        }
        return Work.doing("configure " + name, () -> client.configure(config, call));
    }

    private Diagnostic notKnownYet(Attribute<?> argument) {
        return Diagnostic.error(
                        "Cannot configure " + name,
                        "The provider needs \"" + argument.name()
                                + "\" now, but its value is known only after apply. Give"
                                + " it a value that is known, or apply what it comes from first, with -target.")
                .at(argument.name());
    }

    @Override
    public void close(C ended, Shutdown ending) {
        closing.accept(ended);
    }
}
