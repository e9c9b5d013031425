package io.github.darnold.openai.provider.administration.projects;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// Projects, and who works in them.
public final class ProjectsChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Projects")
            .resources(List.of(
                    Projects.RESOURCE, ProjectGroups.RESOURCE, ProjectServiceAccounts.RESOURCE, ProjectUsers.RESOURCE))
            .dataSources(List.of(
                    Projects.DATA_SOURCE,
                    Projects.LIST_DATA_SOURCE,
                    ProjectApiKeys.DATA_SOURCE,
                    ProjectApiKeys.LIST_DATA_SOURCE,
                    ProjectGroups.DATA_SOURCE,
                    ProjectGroups.LIST_DATA_SOURCE,
                    ProjectServiceAccounts.DATA_SOURCE,
                    ProjectServiceAccounts.LIST_DATA_SOURCE,
                    ProjectUsers.DATA_SOURCE,
                    ProjectUsers.LIST_DATA_SOURCE))
            .listResources(List.of(
                    Projects.LIST_RESOURCE,
                    ProjectGroups.LIST_RESOURCE,
                    ProjectServiceAccounts.LIST_RESOURCE,
                    ProjectUsers.LIST_RESOURCE))
            .actions(List.of(ProjectApiKeys.ACTION_DELETE));

    private ProjectsChapter() {}
}
