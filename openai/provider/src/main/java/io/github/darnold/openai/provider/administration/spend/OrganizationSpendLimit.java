package io.github.darnold.openai.provider.administration.spend;

import static io.github.darnold.openai.provider.shapes.Settings.ORGANIZATION_ID;
import static io.github.darnold.openai.provider.shapes.Settings.SINGLETON_ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.shapes.Settings;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;

/// The hard limit of what the organization may spend: it is there or not.
public final class OrganizationSpendLimit {

    private static final String PATH = "/organization/spend_limit";

    private static final ApiCall READ = get(PATH);

    public static final RestResource RESOURCE = restResource(
                    "openai_organization_spend_limit", SpendLimits.LIMIT.with(ORGANIZATION_ID, SINGLETON_ID))
            .describedAs(
                    "Manages the hard limit of what the organization may spend. It takes the place of one that is there"
                            + " already.")
            .create(post(PATH))
            .read(READ)
            .update(post(PATH))
            .delete(delete(PATH))
            .warnsOnDestroy(SpendLimits.REMOVED)
            // Setting it once more sets the same.
            .recoveredBy(new Recovery.NothingRemains())
            .importedBy(Settings.IMPORT)
            .upgradedFrom(0, stored -> stored)
            .movedFrom("openai_organization_spend_limit", "openai/openai", "cloudopsworks/openai")
            .movedFrom("openai_spend_limit", "jianyuan/openai")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup(
                    "openai_organization_spend_limit", SpendLimits.LIMIT.with(ORGANIZATION_ID))
            .describedAs("Reads the hard limit of what the organization may spend. That there is none is an error.")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(READ)
            .build();

    private OrganizationSpendLimit() {}
}
