package io.github.darnold.openai.provider.vectorstores;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// Vector stores and the files in them.
public final class VectorStoresChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Vector Stores")
            .resources(List.of(VectorStores.RESOURCE, VectorStoreFiles.RESOURCE, VectorStoreFileBatches.RESOURCE))
            .dataSources(List.of(
                    VectorStores.DATA_SOURCE,
                    VectorStores.LIST_DATA_SOURCE,
                    VectorStoreFiles.DATA_SOURCE,
                    VectorStoreFiles.LIST_DATA_SOURCE,
                    VectorStoreFileContents.DATA_SOURCE,
                    VectorStoreFileBatches.DATA_SOURCE,
                    VectorStoreFileBatches.FILES_DATA_SOURCE,
                    VectorStoreSearches.DATA_SOURCE))
            .listResources(List.of(VectorStores.LIST_RESOURCE, VectorStoreFiles.LIST_RESOURCE))
            .actions(List.of(VectorStoreFileBatches.ACTION_CANCEL));

    private VectorStoresChapter() {}
}
