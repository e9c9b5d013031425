package io.github.darnold.openai.provider.webhooks;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// Webhooks, and what they can tell of.
public final class WebhooksChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Webhooks")
            .resources(List.of(WebhookEndpoints.RESOURCE))
            .dataSources(
                    List.of(WebhookEndpoints.DATA_SOURCE, WebhookEndpoints.LIST_DATA_SOURCE, EventTypes.DATA_SOURCE))
            .listResources(List.of(WebhookEndpoints.LIST_RESOURCE))
            .actions(List.of(WebhookEndpoints.ACTION_TEST));

    private WebhooksChapter() {}
}
