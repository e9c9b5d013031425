package io.github.darnold.openai.provider.administration;

import io.github.darnold.openai.provider.administration.people.Groups;
import io.github.darnold.openai.provider.administration.projects.Projects;
import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// All that an organization is administered by.
public final class AdministrationChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Administration")
            .resources(List.of(Projects.RESOURCE, Groups.RESOURCE))
            .dataSources(List.of(
                    Projects.DATA_SOURCE, Projects.LIST_DATA_SOURCE, Groups.DATA_SOURCE, Groups.LIST_DATA_SOURCE))
            .listResources(List.of(Projects.LIST_RESOURCE, Groups.LIST_RESOURCE));

    private AdministrationChapter() {}
}
