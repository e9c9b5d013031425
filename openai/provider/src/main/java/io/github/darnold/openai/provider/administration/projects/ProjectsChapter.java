package io.github.darnold.openai.provider.administration.projects;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// Projects, and who works in them.
public final class ProjectsChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Projects")
            .resources(List.of(Projects.RESOURCE))
            .dataSources(List.of(Projects.DATA_SOURCE, Projects.LIST_DATA_SOURCE))
            .listResources(List.of(Projects.LIST_RESOURCE));

    private ProjectsChapter() {}
}
