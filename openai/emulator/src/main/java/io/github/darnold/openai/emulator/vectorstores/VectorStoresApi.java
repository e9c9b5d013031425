package io.github.darnold.openai.emulator.vectorstores;

import io.github.darnold.openai.emulator.files.FileStore;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.List;

/// Vector stores, their files, batches of these, and searches.
public final class VectorStoresApi {

    private VectorStoresApi() {}

    public static List<Chapter> chapters(InstantSource clock, Ids ids, FileStore known) {
        VectorStores stores = new VectorStores(clock, ids, known);
        FileBatches batches = new FileBatches(stores, clock, ids);
        return List.of(
                stores.collection(), stores.files().collection(), stores.files(), batches, new Searches(stores, clock));
    }
}
