package io.github.darnold.terraform.protocol;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.protocol.service.ProviderService;

/// A provider as an executable: the one line of its `main`.
///
/// ```java
/// public static void main(String[] arguments) {
///     ProviderPlugin.serve(new ExampleProvider(), "registry.terraform.io/acme/example", arguments);
/// }
/// ```
public final class ProviderPlugin {

    /// Does what arguments and environment ask for: serves Terraform, waits for it to attach (`-debug`), tells its
    /// version. Does not return.
    ///
    /// @param address where users find the provider, `registry.terraform.io/acme/example`
    public static <C> void serve(Provider<C> provider, String address, String[] arguments) {
        PluginServer.serve(
                new PluginOptions(address, provider.version(), session -> service(provider, address, session)),
                arguments);
    }

    private static <C> ProviderService service(Provider<C> provider, String address, PluginSession session) {
        Engine<C> engine = new Engine<>(provider);
        session.hooks().add("the provider", engine);
        return new ProviderService(engine, address, session.logger(), session.sdk(), System.getenv());
    }

    private ProviderPlugin() {}
}
