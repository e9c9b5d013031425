package io.github.darnold.openai.provider.administration.people;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// Who belongs to the organization.
public final class PeopleChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Users and groups")
            .resources(List.of(
                    OrganizationUsers.RESOURCE,
                    Invites.RESOURCE,
                    Groups.RESOURCE,
                    GroupUsers.RESOURCE,
                    GroupUserSets.RESOURCE))
            .dataSources(List.of(
                    OrganizationUsers.DATA_SOURCE,
                    OrganizationUsers.LIST_DATA_SOURCE,
                    Invites.DATA_SOURCE,
                    Invites.LIST_DATA_SOURCE,
                    Groups.DATA_SOURCE,
                    Groups.LIST_DATA_SOURCE,
                    GroupUsers.DATA_SOURCE,
                    GroupUsers.LIST_DATA_SOURCE))
            .listResources(List.of(
                    OrganizationUsers.LIST_RESOURCE,
                    Invites.LIST_RESOURCE,
                    Groups.LIST_RESOURCE,
                    GroupUsers.LIST_RESOURCE));

    private PeopleChapter() {}
}
