package io.github.darnold.openai.provider.finetuning;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// All that there is about fine-tuning.
public final class FineTuningChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Fine-tuning")
            .resources(List.of(FineTunes.RESOURCE))
            .listResources(List.of(FineTunes.LIST_RESOURCE))
            .actions(List.of(FineTunes.ACTION_CANCEL));

    private FineTuningChapter() {}
}
