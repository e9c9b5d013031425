package io.github.darnold.openai.provider.administration.keys;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// Keys that are made by Terraform.
public final class KeysChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("API keys")
            .resources(List.of(AdminApiKeys.RESOURCE, ServiceAccountApiKeys.RESOURCE))
            .dataSources(List.of(AdminApiKeys.DATA_SOURCE, AdminApiKeys.LIST_DATA_SOURCE))
            .ephemeralResources(List.of(AdminApiKeys.EPHEMERAL, ServiceAccountApiKeys.EPHEMERAL))
            .listResources(List.of(AdminApiKeys.LIST_RESOURCE, ServiceAccountApiKeys.LIST_RESOURCE));

    private KeysChapter() {}
}
