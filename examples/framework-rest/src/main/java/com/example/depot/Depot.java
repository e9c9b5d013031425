package com.example.depot;

import static io.github.darnold.terraform.plugin.definition.ProviderVocabulary.provider;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.protocol.ProviderPlugin;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.BaseUrl;

/// A Terraform provider for a depot that keeps crates, over its JSON API.
public final class Depot {

    static final String VERSION = "0.1.0";

    static final Required<String> URL = required(
            "url", string().must(BaseUrl.constraint()), "Where the depot is, such as `https://depot.example/v2`.");
    static final Required<String> API_KEY = required("api_key", string(), "Key to the depot.").sensitive();

    static Provider<Api> define() {
        return provider("depot", VERSION, shape(URL, API_KEY), DepotApi::open)
                .describedAs("Manages crates in a depot.")
                .closedBy(Api::close)
                .with(Crates.RESOURCE).with(Crates.LIST_RESOURCE)
                .with(Crates.DATA_SOURCE).with(Crates.LIST_DATA_SOURCE)
                .with(CrateSettings.RESOURCE)
                .with(Passes.EPHEMERAL)
                .build();
    }

    public static void main(String[] arguments) {
        ProviderPlugin.serve(Depot::define, "registry.terraform.io/example/depot", arguments);
    }
}
