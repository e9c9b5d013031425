package io.github.darnold.openai.provider.administration.limits;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// What the organization and its projects may do.
public final class LimitsChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Limits and permissions")
            .resources(List.of(
                    ProjectRateLimits.RESOURCE,
                    ProjectModelPermissions.RESOURCE,
                    ProjectHostedToolPermissions.RESOURCE,
                    ProjectServiceTierSettings.RESOURCE,
                    OrganizationDataRetention.RESOURCE,
                    ProjectDataRetention.RESOURCE))
            .dataSources(List.of(
                    ProjectRateLimits.DATA_SOURCE,
                    ProjectRateLimits.LIST_DATA_SOURCE,
                    ProjectModelPermissions.DATA_SOURCE,
                    ProjectHostedToolPermissions.DATA_SOURCE,
                    ProjectServiceTierSettings.DATA_SOURCE,
                    OrganizationDataRetention.DATA_SOURCE,
                    ProjectDataRetention.DATA_SOURCE))
            .listResources(List.of(ProjectRateLimits.LIST_RESOURCE));

    private LimitsChapter() {}
}
