package io.github.darnold.openai.provider.administration.usage;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// Reports about the organization.
public final class UsageChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Usage and costs")
            .dataSources(List.of(
                    Usage.COMPLETIONS,
                    Usage.DECISIONS,
                    Usage.EMBEDDINGS,
                    Usage.MODERATIONS,
                    Usage.IMAGES,
                    Usage.AUDIO_SPEECHES,
                    Usage.AUDIO_TRANSCRIPTIONS,
                    Usage.VECTOR_STORES,
                    Usage.CODE_INTERPRETER_SESSIONS,
                    Usage.FILE_SEARCH_CALLS,
                    Usage.WEB_SEARCH_CALLS,
                    Costs.DATA_SOURCE,
                    AuditLogs.DATA_SOURCE));

    private UsageChapter() {}
}
