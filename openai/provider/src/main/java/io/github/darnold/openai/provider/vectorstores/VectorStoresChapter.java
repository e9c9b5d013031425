package io.github.darnold.openai.provider.vectorstores;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// Vector stores and the files in them.
public final class VectorStoresChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Vector Stores")
            .resources(List.of(VectorStores.RESOURCE))
            .dataSources(List.of(VectorStores.DATA_SOURCE, VectorStores.LIST_DATA_SOURCE))
            .listResources(List.of(VectorStores.LIST_RESOURCE));

    private VectorStoresChapter() {}
}
