package io.github.darnold.openai.provider;

import io.github.darnold.terraform.protocol.ProviderPlugin;

/// Where Terraform starts the provider.
public final class Main {

    private static final String ADDRESS = "registry.terraform.io/darnold/openai";

    public static void main(String[] args) {
        ProviderPlugin.serve(() -> new OpenAiProvider(System.getenv()), ADDRESS, args);
    }

    private Main() {}
}
