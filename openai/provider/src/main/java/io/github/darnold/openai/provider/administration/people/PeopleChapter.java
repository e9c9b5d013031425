package io.github.darnold.openai.provider.administration.people;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// Who belongs to the organization.
public final class PeopleChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Users and groups")
            .resources(List.of(Groups.RESOURCE))
            .dataSources(List.of(Groups.DATA_SOURCE, Groups.LIST_DATA_SOURCE))
            .listResources(List.of(Groups.LIST_RESOURCE));

    private PeopleChapter() {}
}
