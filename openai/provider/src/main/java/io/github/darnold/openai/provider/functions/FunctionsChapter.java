package io.github.darnold.openai.provider.functions;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// All that the provider adds to Terraform's language.
public final class FunctionsChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Functions")
            .functions(List.of(JsonLines.ENCODE, JsonLines.DECODE, ModelNames.PARSE, DataUrls.DATA_URL));

    private FunctionsChapter() {}
}
