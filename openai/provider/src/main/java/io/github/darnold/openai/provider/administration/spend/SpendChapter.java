package io.github.darnold.openai.provider.administration.spend;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// How much may be spent, and who is told of it.
public final class SpendChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Spend")
            .resources(List.of(
                    OrganizationSpendLimit.RESOURCE,
                    ProjectSpendLimit.RESOURCE,
                    OrganizationSpendAlerts.RESOURCE,
                    ProjectSpendAlerts.RESOURCE))
            .dataSources(List.of(
                    OrganizationSpendLimit.DATA_SOURCE,
                    ProjectSpendLimit.DATA_SOURCE,
                    OrganizationSpendAlerts.DATA_SOURCE,
                    OrganizationSpendAlerts.LIST_DATA_SOURCE,
                    ProjectSpendAlerts.DATA_SOURCE,
                    ProjectSpendAlerts.LIST_DATA_SOURCE))
            .listResources(List.of(OrganizationSpendAlerts.LIST_RESOURCE, ProjectSpendAlerts.LIST_RESOURCE));

    private SpendChapter() {}
}
