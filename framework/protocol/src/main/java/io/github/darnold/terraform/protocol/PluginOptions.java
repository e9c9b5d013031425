package io.github.darnold.terraform.protocol;

/// What a provider says about itself to be served.
///
/// @param address where it is found, `registry.terraform.io/darnold/openai`
/// @param version its version, `1.0.0`
/// @param service makes the `tfplugin6.Provider` service; called once, after the host has been greeted
public record PluginOptions(String address, String version, ServiceFactory service) {

    public PluginOptions {
        if (!address.matches("[a-z0-9.:-]+/[A-Za-z0-9_-]+/[a-z0-9-]+")) {
            throw new IllegalArgumentException("Not a provider address of the form host/namespace/type: " + address);
        }
    }

    /// The provider's type, `openai`: names the log variable `TF_LOG_PROVIDER_OPENAI`.
    String name() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    String executable() {
        return "terraform-provider-" + name();
    }
}
