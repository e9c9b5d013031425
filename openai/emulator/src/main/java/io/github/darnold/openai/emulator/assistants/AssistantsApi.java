package io.github.darnold.openai.emulator.assistants;

import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.List;

/// All that stands behind the header `OpenAI-Beta: assistants=v2`.
public final class AssistantsApi {

    private AssistantsApi() {}

    public static List<Chapter> chapters(InstantSource clock, Ids ids, ModelCatalogue models) {
        ThreadObjects objects = new ThreadObjects();
        Assistants assistants = new Assistants(clock, ids, models);
        Threads threads = new Threads(objects, clock, ids);
        Messages messages = new Messages(objects, clock, ids);
        Runs runs = new Runs(objects, assistants, threads, clock, ids, models);
        return List.of(assistants, threads, messages, runs);
    }
}
