package io.github.darnold.openai.provider.administration.spend;

import static io.github.darnold.openai.provider.shapes.Settings.PROJECT_ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;

/// The hard limit of what a project may spend: it is there or not.
public final class ProjectSpendLimit {

    private static final String PATH = "/organization/projects/{project_id}/spend_limit";

    private static final ApiCall READ = get(PATH);

    public static final RestResource RESOURCE = restResource(
                    "openai_project_spend_limit", SpendLimits.LIMIT.with(PROJECT_ID))
            .describedAs("Manages the hard limit of what a project may spend. It takes the place of one that is there"
                    + " already.")
            .create(post(PATH))
            .read(READ)
            .update(post(PATH))
            .delete(delete(PATH))
            .warnsOnDestroy(SpendLimits.REMOVED)
            // Setting it once more sets the same.
            .recoveredBy(new Recovery.NothingRemains())
            .importedBy("{project_id}")
            .upgradedFrom(0, stored -> stored)
            .movedFrom("openai_project_spend_limit", "openai/openai", "jianyuan/openai")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_project_spend_limit", SpendLimits.LIMIT)
            .describedAs("Reads the hard limit of what a project may spend. That there is none is an error.")
            .telling(ID, "{project_id}")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(READ)
            .build();

    private ProjectSpendLimit() {}
}
