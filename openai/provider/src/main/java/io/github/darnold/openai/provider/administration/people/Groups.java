package io.github.darnold.openai.provider.administration.people;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Groups: users who are given roles together.
public final class Groups {

    private static final Attribute<String> NAME =
            required("name", string().length(1, 255), "Name shown in the settings of the organization.");

    private static final Shape GROUP = shape(
            computed("id", string(), "Identifier of the group, `group_...`."),
            NAME,
            computed("group_type", string(), "`group`, or `tenant_group` for one that spans organizations.")
                    .keptWhenAbsent(),
            Scim.IS_SCIM_MANAGED,
            computed("created_at", int64(), "When the group was created, in Unix seconds."));

    private static final ApiCall LIST = get("/organization/groups").paged(OpenAiPaging.AFTER_NEXT, 1000);

    public static final RestResource RESOURCE = restResource(
                    "openai_group",
                    GROUP.with(
                            computed("group_id", string(), "The same as `id`.").jsonName("id")))
            .describedAs("Manages a group of users. Destroying it takes the roles of the group from its members.")
            .create(post("/organization/groups"))
            .read(get("/organization/groups/{id}"))
            .listedBy(LIST)
            .update(post("/organization/groups/{id}").explaining(403, Scim.REFUSAL))
            .delete(delete("/organization/groups/{id}").explaining(403, Scim.REFUSAL))
            .planning(Scim.warningOf(NAME))
            .planningDestroy(Scim::warnOfDestroy)
            .importedBy("{id}")
            .upgradedFrom(0, stored -> stored.with("group_id", stored.get("id")))
            .movedFrom("openai_group", "openai/openai", "jianyuan/openai", "mkdev-me/openai")
            .movedFrom("openai_organization_group", "cloudopsworks/openai")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the groups of the organization, those that SCIM manages too.")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_group", GROUP)
            .describedAs("Reads one group.")
            .alsoSpelled("group_id")
            .orBy("name", LIST)
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(get("/organization/groups/{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_groups", "groups", GROUP)
            .describedAs("Lists the groups of the organization.")
            .telling(ID, (_, _) -> "openai_groups")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    private Groups() {}
}
