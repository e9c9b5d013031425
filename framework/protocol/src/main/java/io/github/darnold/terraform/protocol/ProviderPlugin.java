package io.github.darnold.terraform.protocol;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.protocol.prepared.PreparedMethod;
import io.github.darnold.terraform.protocol.prepared.PreparedSchema;
import io.github.darnold.terraform.protocol.service.ProviderService;
import io.grpc.BindableService;

/// A provider as an executable: the one line of its `main`.
///
/// ```java
/// public static void main(String[] arguments) {
///     ProviderPlugin.serve(new ExampleProvider(), "registry.terraform.io/acme/example", arguments);
/// }
/// ```
public final class ProviderPlugin {

    private static final String SCHEMA = "GetProviderSchema";

    /// Does what arguments and environment ask for: serves Terraform, waits for it to attach (`-debug`), tells its
    /// version. Does not return.
    ///
    /// @param address where users find the provider, `registry.terraform.io/acme/example`
    public static <C> void serve(Provider<C> provider, String address, String[] arguments) {
        PluginServer.serve(
                new PluginOptions(address, provider.version(), session -> service(provider, address, session)),
                arguments);
    }

    private static <C> BindableService service(Provider<C> provider, String address, PluginSession session) {
        Engine<C> engine = new Engine<>(provider);
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
