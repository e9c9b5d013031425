package io.github.darnold.terraform.protocol;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.protocol.prepared.PreparedMethod;
import io.github.darnold.terraform.protocol.prepared.PreparedSchema;
import io.github.darnold.terraform.protocol.service.BrokenService;
import io.github.darnold.terraform.protocol.service.ProviderService;
import io.grpc.BindableService;
import java.util.function.Supplier;

/// A provider as an executable: the one line of its `main`.
///
/// ```java
/// public static void main(String[] arguments) {
///     ProviderPlugin.serve(ExampleProvider::new, "registry.terraform.io/acme/example", arguments);
/// }
/// ```
public final class ProviderPlugin {

    private static final String SCHEMA = "GetProviderSchema";

    /// Does what arguments and environment ask for: serves Terraform, waits for it to attach (`-debug`), tells its
    /// version. Does not return.
    ///
    /// @param address where users find the provider, `registry.terraform.io/acme/example`
    public static <C> void serve(Provider<C> provider, String address, String[] arguments) {
        serve(() -> provider, address, arguments);
    }

    /// As [#serve] of a provider, which is built only here: where that fails, Terraform tells its user why.
    ///
    /// @param building makes the provider, with all constants of its definitions
    public static <C> void serve(Supplier<? extends Provider<C>> building, String address, String[] arguments) {
        Provider<C> provider;
        try {
            provider = building.get();
        } catch (RuntimeException | LinkageError failure) {
            PluginServer.serve(
                    new PluginOptions(address, "(broken)", session -> broken(address, failure, session)), arguments);
            return;
        }
        PluginServer.serve(
                new PluginOptions(address, provider.version(), session -> service(provider, address, session)),
                arguments);
    }

    private static BindableService broken(String address, Throwable failure, PluginSession session) {
        session.sdk().error("The provider could not be built", "error", failure);
        return new BrokenService(address, failure);
    }

    private static <C> BindableService service(Provider<C> provider, String address, PluginSession session) {
        Engine<C> engine;
        try {
            engine = new Engine<>(provider);
        } catch (RuntimeException | LinkageError failure) {
            return broken(address, failure, session);
        }
        session.hooks().add("the provider", engine::close);
        ProviderService service =
                new ProviderService(engine, address, session.logger(), session.sdk(), System.getenv());
        return PreparedSchema.find().map(schema -> prepared(service, schema)).orElse(service);
    }

    private static BindableService prepared(ProviderService service, byte[] schema) {
        return () -> PreparedMethod.in(service.bindService(), SCHEMA, () -> schema);
    }

    private ProviderPlugin() {}
}
